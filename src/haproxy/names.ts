import type { RowName } from '../server.ts';
import { RolloutError } from '../support/errors.ts';

/** The letters HAProxy allows in the names of proxies and servers (manual, section 2.2). */
const NAME = /^[A-Za-z0-9_.:-]+$/;

export const isName = (text: string): boolean => NAME.test(text);

/**
 * The row itself, if both of its names are names in HAProxy's sense: anything else could turn into a further command on the
 * line. Throws `input-invalid`.
 */
export function checkedRow<T extends RowName>(row: T): T {
  checkedName('server', row.server);
  checkedName('backend', row.backend);
  return row;
}

/** The same for a single name. */
export function checkedName(what: 'backend' | 'server', name: string): string {
  if (isName(name)) return name;
  throw new RolloutError('input-invalid', `${JSON.stringify(name)} is not a name that a ${what} can have`, {
    hint: 'HAProxy allows letters, digits and the characters _ . : - in names.',
  });
}

/** A file as the configuration names it, or `#number`; nothing that would end a command or begin another part of it. */
const LIST_FILE = /^(#\d+|[A-Za-z0-9_./~+=:-][A-Za-z0-9_./~+=:@-]*)$/;
/** What people are told apart by: names, cookies, addresses, paths. A blank would end it, `#` would be a number of an entry. */
const LIST_ENTRY = /^[A-Za-z0-9_.:/@+=~%*!?&$|^(){}[\]-]+$/;

/** The name of an ACL or map file, fit for a command. Throws `input-invalid`. */
export function checkedFile(file: string): string {
  if (LIST_FILE.test(file)) return file;
  throw new RolloutError('input-invalid', `${JSON.stringify(file)} cannot be the name of an ACL or map file`, {
    hint: 'Name the file as the configuration does: letters, digits and . _ / ~ + = : @ - are allowed; or #number.',
  });
}

/** A key or a value of an ACL or map file, fit for a command. Throws `input-invalid`. */
export function checkedEntry(text: string): string {
  if (LIST_ENTRY.test(text)) return text;
  throw new RolloutError('input-invalid', `${JSON.stringify(text)} cannot be an entry of an ACL or map file`, {
    hint: 'Letters, digits and . _ : / @ + = ~ % * ! ? & $ | ^ ( ) { } [ ] - are allowed.',
  });
}
