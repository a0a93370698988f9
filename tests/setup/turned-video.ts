/** A quarter of a turn clockwise, as telephones write it: nine numbers, 16.16 and 2.30 (ISO 14496-12 §8.3.2). */
const clockwise = [0, 0x10000, 0, -0x10000, 0, 0, 0, 0, 0x40000000];

/** The same MP4 as if the camera had been held upright: the matrix of each picture's track is another. */
export function turned(mp4: Uint8Array): Buffer {
  const bytes = Buffer.from(mp4);
  for (let at = bytes.indexOf('tkhd'); at >= 0; at = bytes.indexOf('tkhd', at + 4)) {
    const isSound = bytes.readUInt32BE(at + 80) === 0;
    for (const [index, value] of isSound ? [] : clockwise.entries()) bytes.writeInt32BE(value, at + 44 + index * 4);
  }
  return bytes;
}
