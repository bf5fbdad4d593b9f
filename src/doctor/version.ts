/** Whether a version as `show info` prints it (`2.6.12-1+deb12u4`) is older than another (`3.0`); one that cannot be read is not. */
export function isBefore(version: string, limit: string): boolean {
  const have = numbersOf(version);
  if (have === undefined) return false;
  const want = limit.split('.').map(Number);
  for (const [index, part] of want.entries()) {
    const mine = have[index] ?? 0;
    if (mine !== part) return mine < part;
  }
  return false;
}

/** A development version (`3.5-dev2`) counts as the one that it becomes. */
function numbersOf(version: string): number[] | undefined {
  const [text] = /^\d+(?:\.\d+)+/.exec(version) ?? [];
  return text?.split('.').map(Number);
}
