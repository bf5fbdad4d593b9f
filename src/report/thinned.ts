/** Bounded records of an unbounded stream, so that a rollout of 5,000 servers or a drain of a day fits into memory and report. */

/** Keeps at most `max` entries, evenly spread over everything seen, always with the first and the last. */
export interface Thinned<T> {
  add(entry: T): void;
  entries(): readonly T[];
  /** How many were seen. */
  seen(): number;
}

/** Every second entry is dropped, and from then on taken, whenever the room is full. */
export function evenlyThinned<T>(max: number): Thinned<T> {
  let kept: T[] = [];
  let last: T | undefined;
  let stride = 1;
  let seen = 0;
  return {
    add(entry) {
      if (seen % stride === 0) {
        kept.push(entry);
        last = undefined;
      } else last = entry;
      seen += 1;
      if (kept.length < max) return;
      const tail = kept.at(-1);
      kept = kept.filter((_, index) => index % 2 === 0);
      stride *= 2;
      if (last === undefined && kept.at(-1) !== tail) last = tail;
    },
    entries: () => (last === undefined ? kept : [...kept, last]),
    seen: () => seen,
  };
}

/** Keeps the first quarter and the newest of the rest: for evidence, where the beginning and the end carry the verdict. */
export function firstAndNewest<T>(max: number): Thinned<T> {
  const headMax = Math.max(1, Math.floor(max / 4));
  const head: T[] = [];
  const tail: T[] = [];
  let seen = 0;
  return {
    add(entry) {
      seen += 1;
      if (head.length < headMax) head.push(entry);
      else tail.push(entry);
      if (tail.length > max - headMax) tail.shift();
    },
    entries: () => [...head, ...tail],
    seen: () => seen,
  };
}
