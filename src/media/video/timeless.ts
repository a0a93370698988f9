/** Boxes of an MP4 that lead to the ones that say when it was written. */
const holders = new Set(['moov', 'trak', 'mdia']);
const stamped = new Set(['mvhd', 'tkhd', 'mdhd']);
const headBytes = 8;

/** Sets the times of writing in an MP4 to none, in place: the same video packed twice has the same bytes. */
export function withoutTimes(mp4: Buffer): Buffer {
  clearTimes(mp4);
  return mp4;
}

function clearTimes(boxes: Buffer): void {
  let at = 0;
  while (at + headBytes <= boxes.length) {
    const size = boxes.readUInt32BE(at);
    // 0 and 1: a box to the end of the file, or of more than 4 GB. Both hold the sound and the picture.
    if (size < headBytes) return;
    const type = boxes.toString('latin1', at + 4, at + headBytes);
    const body = boxes.subarray(at + headBytes, at + size);
    if (holders.has(type)) clearTimes(body);
    // Version 1 has times of 8 bytes, version 0 of 4; two of them stand behind version and flags.
    if (stamped.has(type)) body.fill(0, 4, body[0] === 1 ? 20 : 12);
    at += size;
  }
}
