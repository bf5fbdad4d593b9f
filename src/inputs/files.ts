import { readFileSync, statSync } from 'node:fs';

/** The little that inputs need to know of the file system. */
export interface Files {
  /** UTF-8. Throws node's own error where the file cannot be read. */
  readText(path: string): string;
  isDirectory(path: string): boolean;
}

export const systemFiles: Files = {
  readText: (path) => readFileSync(path, 'utf8'),
  isDirectory: (path) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false,
};
