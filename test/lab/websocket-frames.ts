import { randomBytes } from 'node:crypto';

/** The little of RFC 6455 that an echo needs: unfragmented text frames below 126 bytes, and close. */
export type Frame = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'close' };

const TEXT = 0x81;
const CLOSE = 0x88;

/** Encodes a frame; a client must mask what it sends (section 5.3), a server must not. */
export function encodeFrame(frame: Frame, from: 'client' | 'server'): Buffer {
  const payload = Buffer.from(frame.kind === 'text' ? frame.text : '');
  if (payload.length > 125) throw new Error('the lab sends short frames only');
  const head = frame.kind === 'text' ? TEXT : CLOSE;
  if (from === 'server') return Buffer.concat([Buffer.from([head, payload.length]), payload]);
  const mask = randomBytes(4);
  const masked = payload.map((byte, at) => byte ^ (mask[at % 4] ?? 0));
  return Buffer.concat([Buffer.from([head, 0x80 | payload.length]), mask, masked]);
}

/** Takes bytes as they come and gives the frames that are complete. */
export function frameReader(): (chunk: Buffer) => Frame[] {
  let rest = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    const frames: Frame[] = [];
    for (;;) {
      const [head, second] = rest;
      if (head === undefined || second === undefined) return frames;
      const maskLength = second & 0x80 ? 4 : 0;
      const length = second & 0x7f;
      const end = 2 + maskLength + length;
      if (rest.length < end) return frames;
      const mask = rest.subarray(2, 2 + maskLength);
      const payload = rest.subarray(2 + maskLength, end).map((byte, at) => byte ^ (mask[at % 4] ?? 0));
      frames.push(
        head === CLOSE ? { kind: 'close' } : { kind: 'text', text: Buffer.from(payload).toString() },
      );
      rest = rest.subarray(end);
    }
  };
}
