/** What an MP4 file really holds, read from its boxes (ISO/IEC 14496-12). */
export type ProbedVideo = { seconds: number; widthPx: number; heightPx: number };

/** `null` = no whole MP4 file, whatever it is called. */
export function probeMp4(bytes: Buffer): ProbedVideo | null {
  const top = boxesIn(bytes);
  const movie = top?.find(({ type }) => type === 'moov');
  if (top?.[0]?.type !== 'ftyp' || movie === undefined || !top.some(({ type }) => type === 'mdat')) return null;
  const parts = boxesIn(movie.body) ?? [];
  const header = parts.find(({ type }) => type === 'mvhd')?.body;
  if (header === undefined || header.length < 20) return null;
  const tracks = parts.filter(({ type }) => type === 'trak').map(({ body }) => sizeOfTrack(body));
  const shown = tracks.find((size) => size !== null && size.widthPx > 0);
  const timescale = header.readUInt32BE(12);
  return shown && timescale > 0 ? { ...shown, seconds: header.readUInt32BE(16) / timescale } : null;
}

/** Width and height stand at the end of the track's header, as 16.16 fixed point. */
function sizeOfTrack(track: Buffer): Pick<ProbedVideo, 'widthPx' | 'heightPx'> | null {
  const header = boxesIn(track)?.find(({ type }) => type === 'tkhd')?.body;
  if (header === undefined || header.length < 84) return null;
  return { widthPx: header.readUInt32BE(header.length - 8) >>> 16, heightPx: header.readUInt32BE(header.length - 4) >>> 16 };
}

/** `null` when the boxes do not fill the bytes exactly: cut off, or something else. */
function boxesIn(bytes: Buffer): { type: string; body: Buffer }[] | null {
  const boxes = [];
  let at = 0;
  while (at < bytes.length) {
    if (bytes.length - at < 8) return null;
    const size = bytes.readUInt32BE(at);
    if (size < 8 || at + size > bytes.length) return null;
    boxes.push({ type: bytes.toString('latin1', at + 4, at + 8), body: bytes.subarray(at + 8, at + size) });
    at += size;
  }
  return boxes;
}
