import type { Random } from './random.ts';

/** Pieces that mean something to a parser of the CLI, and bytes that mean nothing to anybody. */
const PIECES = [
  '\n',
  '\n\n',
  '\r\n',
  '"',
  '""',
  ',',
  ' ',
  '-',
  '0',
  '3',
  '\0',
  '#',
  '# pxname,',
  '1\n# be_id ',
  '#<PID>',
  '# old workers\n',
  '# programs\n',
  'Name: ',
  'Pid: 7\n',
  'Stopping: 1\n',
  'web,busy,0,0,0',
  'BACKEND',
  'MAINT',
  'DOWN 1/3',
  '18446744073709551616',
  '1e3',
  '0x1',
  '+0',
  '4294967296',
  '\x1b[2J',
  '::error::',
  '\xff\xfe',
  '\xc3',
  '\xe2\x80\xa8',
  '\xef\xbb\xbf',
  '\xed\xa0\xbd',
  "Can't find the target PID matching the prefix '@!99'\n",
  'Permission denied\n\n',
  'No such proxy.\n\n',
  'Proxy is disabled.\n\n',
].map((piece) => Buffer.from(piece, 'latin1'));

/** Bytes that may stand for very long in one line. */
const LONG = ['x', '\n', '"', ',', ' ', '\0', '0', '""', '\n"', ',\n', '\xc3'];

/** One random change; most keep the answer nearly right, because nearly right is where a parser may be fooled. */
export function mutate(random: Random, bytes: Buffer, other: Buffer): Buffer {
  const at = random.below(bytes.length + 1);
  const to = Math.min(bytes.length, at + 1 + random.below(random.chance(0.5) ? 4 : 200));
  const splice = (from: number, until: number, ...middle: readonly Buffer[]): Buffer =>
    Buffer.concat([bytes.subarray(0, from), ...middle, bytes.subarray(until)]);
  switch (random.below(14)) {
    case 0: {
      // truncated: anywhere, or at the end of a line, where HAProxy itself is cut off when it is stopped
      const line = bytes.indexOf('\n', at);
      return bytes.subarray(0, line < 0 || random.chance(0.4) ? at : line + random.below(2));
    }
    case 1: {
      // a bit flips
      const flipped = Buffer.from(bytes);
      if (at < flipped.length) flipped[at] = (flipped[at] ?? 0) ^ (1 << random.below(8));
      return flipped;
    }
    case 2: // any byte
      return splice(at, Math.min(bytes.length, at + 1), Buffer.from([random.below(256)]));
    case 3: // a stretch is gone
      return splice(at, to);
    case 4: // a stretch comes twice
      return splice(to, to, bytes.subarray(at, to));
    case 5:
      return splice(at, at, random.pick(PIECES));
    case 6: // instead of a stretch
      return splice(at, to, random.pick(PIECES));
    case 7: {
      // from somewhere else: the answer of another moment, row, process
      const from = random.below(other.length + 1);
      return splice(at, at, other.subarray(from, from + random.below(400)));
    }
    case 8: // the beginning of one, the end of another
      return Buffer.concat([bytes.subarray(0, at), other.subarray(random.below(other.length + 1))]);
    case 9:
      return lines(random, bytes);
    case 10:
      return number(random, bytes);
    case 11:
    case 12:
      return cells(random, bytes);
    default: {
      if (!random.chance(0.05)) return splice(at, at, random.pick(PIECES));
      const length = random.pick([5_000, 70_000, 300_000]);
      return splice(at, at, Buffer.alloc(length, random.pick(LONG), 'latin1'));
    }
  }
}

/** Lines are dropped, doubled or exchanged. */
function lines(random: Random, bytes: Buffer): Buffer {
  const all = bytes.toString('latin1').split('\n');
  const one = random.below(all.length);
  const two = random.below(all.length);
  const [a = '', b = ''] = [all[one], all[two]];
  switch (random.below(3)) {
    case 0:
      all.splice(one, 1);
      break;
    case 1:
      all.splice(two, 0, a);
      break;
    default:
      all[one] = b;
      all[two] = a;
  }
  return Buffer.from(all.join('\n'), 'latin1');
}

/** In one line, gladly in a heading, a cell takes the place of another, or its value is a small one. */
function cells(random: Random, bytes: Buffer): Buffer {
  const all = bytes.toString('latin1').split('\n');
  const headings = [...all.keys()].filter((index) => all[index]?.startsWith('#'));
  const chosen = headings.length > 0 && random.chance(0.4) ? random.pick(headings) : random.below(all.length);
  const separator = all[chosen]?.includes(',') ? ',' : ' ';
  const line = all[chosen]?.split(separator) ?? [];
  const place = random.below(random.chance(0.5) ? Math.min(line.length, 8) : line.length);
  line[place] = random.chance(0.6)
    ? (line[random.below(Math.min(line.length, place + 6))] ?? '')
    : random.pick(['', '0', '1', '2', '3', '8', 'x']);
  all[chosen] = line.join(separator);
  return Buffer.from(all.join('\n'), 'latin1');
}

/** A number or a word between separators becomes another. */
function number(random: Random, bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  const words = [...text.matchAll(/[^\s,"]+/g)];
  if (words.length === 0) return bytes;
  const word = random.pick(words);
  const replacement = random.chance(0.5)
    ? random.pick(words)[0]
    : random.pick([
        '0',
        '1',
        '',
        '-1',
        '00',
        '4294967295',
        '18446744073709551615',
        '9'.repeat(400),
        '1.5',
        '٣',
        'x',
      ]);
  return Buffer.from(
    text.slice(0, word.index) +
      Buffer.from(replacement).toString('latin1') +
      text.slice(word.index + word[0].length),
    'latin1',
  );
}
