/** A file as HAProxy's configuration names it, or `#number`; nothing that would end a command or begin another part of it. */
const FILE = /^(#\d+|[A-Za-z0-9_./~+=:-][A-Za-z0-9_./~+=:@-]*)$/;
/** What people are told apart by: names, cookies, addresses, paths. A blank would end it, `#` first would be the number of an entry. */
const ENTRY = /^[A-Za-z0-9_.:/@+=~%*!?&$|^(){}[\]-]+$/;

export const FILE_LETTERS = 'letters, digits and . _ / ~ + = : @ -';
export const ENTRY_LETTERS = 'letters, digits and . _ : / @ + = ~ % * ! ? & $ | ^ ( ) { } [ ] -';

/** The name of an ACL or map file, fit for a command of HAProxy's CLI. */
export const isListFile = (text: string): boolean => FILE.test(text);

/** A key or a value of an ACL or map file, fit for a command. */
export const isListEntry = (text: string): boolean => ENTRY.test(text);
