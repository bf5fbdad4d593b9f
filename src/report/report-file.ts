import { mkdir, open, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';

export type Written =
  { readonly ok: true; readonly path: string } | { readonly ok: false; readonly warning: string };

/**
 * Writes one file of the report whole or not at all: a reader sees the old file or the new one. Readable by its owner only, as it
 * names internal addresses. Never throws: a report that cannot be written is a warning (contract, section 8, Files).
 */
export async function writeReportFile(directory: string, name: string, text: string): Promise<Written> {
  const path = resolve(directory, name);
  const temporary = `${path}.${process.pid}.tmp`;
  try {
    await mkdir(directory, { recursive: true });
    const file = await open(temporary, 'w', 0o600);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
    return { ok: true, path };
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    const why = error instanceof Error ? error.message : String(error);
    return { ok: false, warning: `${name} could not be written to ${directory}: ${why}` };
  }
}
