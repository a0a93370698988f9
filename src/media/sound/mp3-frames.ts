/** ID3v2: ten bytes of header, then as many as four bytes of seven bits say. */
const id3HeaderBytes = 10;
/** The header stands within the first frame, behind its side information (at most 32 bytes). */
const searchBytes = 64;
const hasFrameCount = 1;

/**
 * How many frames of sound the encoder says it wrote (Xing or Info header in the first frame of an MP3); `null` where it does not
 * say.
 * A file that was cut has fewer, and nothing else in it would tell.
 */
export function promisedFrames(bytes: Uint8Array): number | null {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = behindTags(file);
  const head = file.subarray(start, start + searchBytes);
  const at = ['Xing', 'Info'].map((mark) => head.indexOf(mark, 0, 'latin1')).find((found) => found >= 0);
  if (at === undefined || head.length < at + 12) return null;
  const flags = head.readUInt32BE(at + 4);
  return (flags & hasFrameCount) === 0 ? null : head.readUInt32BE(at + 8);
}

function behindTags(file: Buffer): number {
  let start = 0;
  while (file.length >= start + id3HeaderBytes && file.toString('latin1', start, start + 3) === 'ID3') {
    const size = [6, 7, 8, 9].reduce((sum, offset) => sum * 128 + (file.readUInt8(start + offset) & 0x7f), 0);
    start += id3HeaderBytes + size;
  }
  return start;
}
