/** Takes bytes as they come, and is told when there are no more. */
export interface Sink {
  push(chunk: Buffer): void;
  /** The last bytes have come: an unfinished line is delivered. Further calls do nothing. */
  end(): void;
}

/**
 * What ended a line: a newline (`\n` or `\r\n`); a carriage return alone, after which a terminal would overwrite the line; the limit,
 * so that the rest of the line is left out; or the end of the output.
 */
export type LineEnd = 'newline' | 'return' | 'cut' | 'end';

const NEWLINE = 0x0a;
const RETURN = 0x0d;

/**
 * Splits UTF-8 output into lines, each delivered as soon as it is complete. Bytes are decoded per line, so that a character split over
 * two chunks stays whole; what is not UTF-8 becomes U+FFFD. A line longer than `maxBytes` is delivered at once up to there (never
 * through the middle of a character), and its rest is dropped: output without end costs `maxBytes` of memory, no more. A line handed on
 * never holds `\r` or `\n`: the runner starts a new line at both (StreamReader.ReadLine).
 */
export function lineSplitter(maxBytes: number, onLine: (line: string, end: LineEnd) => void): Sink {
  const line = Buffer.allocUnsafe(maxBytes);
  let length = 0;
  let dropping = false;
  let returned = false;

  const deliver = (end: LineEnd): void => {
    const text = line.toString('utf8', 0, length);
    length = 0;
    onLine(text, end);
  };
  const finish = (end: LineEnd): void => {
    if (!dropping) deliver(end);
    dropping = false;
  };
  const add = (bytes: Buffer): void => {
    if (dropping || bytes.length === 0) return;
    const copied = bytes.copy(line, length);
    length += copied;
    if (copied === bytes.length) return;
    length = characterBoundary(line, length);
    dropping = true;
    deliver('cut');
  };

  return {
    push(chunk) {
      let from = 0;
      while (from < chunk.length) {
        if (returned) {
          returned = false;
          const isPair = chunk[from] === NEWLINE;
          finish(isPair ? 'newline' : 'return');
          if (isPair) from += 1;
          continue;
        }
        const to = lineEnd(chunk, from);
        add(chunk.subarray(from, to));
        if (chunk[to] === NEWLINE) finish('newline');
        if (chunk[to] === RETURN) returned = true;
        from = to + 1;
      }
    },
    end() {
      if (length > 0 || returned) finish('end');
      returned = false;
      dropping = false;
    },
  };
}

/** Where the line that begins at `from` ends: the index of its `\n` or `\r`, or the length of the chunk. */
function lineEnd(chunk: Buffer, from: number): number {
  const newline = chunk.indexOf(NEWLINE, from);
  const limit = newline < 0 ? chunk.length : newline;
  const returned = chunk.subarray(from, limit).indexOf(RETURN);
  return returned < 0 ? limit : from + returned;
}

/** The length without a UTF-8 character that began near the end and is not complete. */
function characterBoundary(bytes: Buffer, length: number): number {
  for (let back = 1; back <= Math.min(3, length); back += 1) {
    const byte = bytes[length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const size = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return size > back ? length - back : length;
  }
  return length;
}
