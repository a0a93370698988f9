/** First bytes of files that people rename to a video, or take for one. */
const signatures: [signature: number[], offset: number, name: string][] = [
  [[0xff, 0xd8, 0xff], 0, 'ảnh JPEG'],
  [[0x89, 0x50, 0x4e, 0x47], 0, 'ảnh PNG'],
  [[0x47, 0x49, 0x46, 0x38], 0, 'ảnh GIF'],
  [[0x57, 0x45, 0x42, 0x50], 8, 'ảnh WebP'],
  [[0x25, 0x50, 0x44, 0x46], 0, 'tệp PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 0, 'tệp nén ZIP hoặc Office'],
  [[0x49, 0x44, 0x33], 0, 'nhạc MP3'],
  [[0x41, 0x56, 0x49, 0x20], 8, 'video AVI (dạng cũ)'],
];

/** What a file is by its first bytes, in words for an editor. */
export function describeBytes(head: Uint8Array): string {
  if (head.byteLength === 0) return 'tệp rỗng';
  const found = signatures.find(([signature, offset]) => signature.every((byte, at) => head[offset + at] === byte));
  return found?.[2] ?? 'dữ liệu lạ';
}
