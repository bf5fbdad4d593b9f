import type { RowName } from '../server.ts';
import { RolloutError } from '../support/errors.ts';
import { ENTRY_LETTERS, FILE_LETTERS, isListEntry, isListFile } from '../support/list-names.ts';

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

/** The name of an ACL or map file, fit for a command. Throws `input-invalid`. */
export function checkedFile(file: string): string {
  if (isListFile(file)) return file;
  throw new RolloutError(
    'input-invalid',
    `${JSON.stringify(file)} cannot be the name of an ACL or map file`,
    {
      hint: `Name the file as the configuration does (${FILE_LETTERS} are allowed), or by its number, #1.`,
    },
  );
}

/** A key or a value of an ACL or map file, fit for a command. Throws `input-invalid`. */
export function checkedEntry(text: string): string {
  if (isListEntry(text)) return text;
  throw new RolloutError(
    'input-invalid',
    `${JSON.stringify(text)} cannot be an entry of an ACL or map file`,
    {
      hint: `Allowed are ${ENTRY_LETTERS}.`,
    },
  );
}
