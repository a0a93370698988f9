import sharp from 'sharp';
import type { JpegBand } from './bands.ts';
import { type Painting, packBands } from './painting.ts';

/** Side of the blocks that are coded together at full colour resolution. */
const blockPx = 8;
/** Blocks of a band from above. Fewer: more is shared, but each band costs a call of the encoder (0.7 ms). */
const bandBlocks = 12;
/** The interval between two restarts has sixteen bits. */
const mostInterval = 0xffff;

/**
 * JPEG keeps full colour resolution (4:4:4), or red text would smear; its quality survives the recompression of social networks.
 * The Huffman tables are the standard's own, so that bands coded one by one have the same; own tables would save 7 % of the bytes
 * and cost as much time as all the rest.
 */
const settings = { quality: 90, chromaSubsampling: '4:4:4', optimiseCoding: false } as const;

type JpegRequest = { painting: Painting; dpi: number; icc: Buffer };

/**
 * A picture as JPEG, in bands of rows between restart markers (ITU-T T.81, E.1.4): what comes after one is coded as if nothing
 * was before it, so a band that was coded alone is a band of the whole. The pixels are those of the whole coded in one.
 */
export async function encodeJpeg({ painting, dpi, icc }: JpegRequest): Promise<Buffer> {
  const { raster, packed } = painting.base;
  const { widthPx, heightPx } = raster;
  const blocksAcross = Math.ceil(widthPx / blockPx);
  const blockRows = Math.min(bandBlocks, Math.floor(mostInterval / blocksAcross));
  const pack = (rgba: Buffer) => packBand(rgba, widthPx);
  const bands = await Promise.all(packBands({ painting, bandRows: blockRows * blockPx, known: packed.jpeg, pack }));
  const [first] = bands;
  if (!first) throw new Error('Expected a picture with rows');
  const interval = Buffer.alloc(2);
  interval.writeUInt16BE(blockRows * blocksAcross);
  const facts = [
    segment(marker.jfif, densityOf(dpi)),
    segment(marker.profile, profileBody(icc)),
    segment(marker.interval, interval),
  ];
  const scans = bands.flatMap(({ scan }, index) => (index === 0 ? [scan] : [restart(index - 1), scan]));
  return Buffer.concat([startOfImage, ...facts, headFor(first.head, heightPx), ...scans, endOfImage]);
}

const startOfImage = Buffer.from([0xff, 0xd8]);
const endOfImage = Buffer.from([0xff, 0xd9]);
const marker = { frame: 0xc0, startOfScan: 0xda, interval: 0xdd, jfif: 0xe0, profile: 0xe2 };
const isApplication = (code: number) => code >= 0xe0 && code <= 0xef;

async function packBand(rgba: Buffer, widthPx: number): Promise<JpegBand> {
  const raw = { width: widthPx, height: rgba.length / 4 / widthPx, channels: 4 as const };
  const bytes = await sharp(rgba, { raw }).removeAlpha().jpeg(settings).toBuffer();
  const parts = segmentsOf(bytes);
  const end = parts.at(-1)?.end ?? 0;
  const head = parts.filter(({ code }) => !isApplication(code)).map((part) => bytes.subarray(part.start, part.end));
  return { head: Buffer.concat(head), scan: bytes.subarray(end, bytes.length - endOfImage.length) };
}

type Segment = { code: number; start: number; end: number };

/** The segments before the first pixels; the last is the start of the scan. */
function segmentsOf(bytes: Buffer, from: number = startOfImage.length): Segment[] {
  const segments: Segment[] = [];
  for (let start = from; segments.at(-1)?.code !== marker.startOfScan; ) {
    const end = start + 2 + bytes.readUInt16BE(start + 2);
    segments.push({ code: bytes.readUInt8(start + 1), start, end });
    start = end;
  }
  return segments;
}

/** The head of a band with the height of the whole. */
function headFor(head: Buffer, heightPx: number): Buffer {
  const whole = Buffer.from(head);
  const frame = segmentsOf(whole, 0).find(({ code }) => code === marker.frame);
  if (!frame) throw new Error('Expected a baseline JPEG from sharp');
  whole.writeUInt16BE(heightPx, frame.start + 5);
  return whole;
}

/** They count from 0 to 7 and begin again. */
function restart(index: number): Buffer {
  return Buffer.from([0xff, 0xd0 + (index % 8)]);
}

/** JFIF header with the resolution in dots per inch (ITU-T T.871). */
function densityOf(dpi: number): Buffer {
  const jfif = Buffer.from('JFIF\0\x01\x02\x01\0\0\0\0\0\0', 'latin1');
  jfif.writeUInt16BE(Math.round(dpi), 8);
  jfif.writeUInt16BE(Math.round(dpi), 10);
  return jfif;
}

/** ICC.1, annex B.4: the first part of one. */
function profileBody(icc: Buffer): Buffer {
  return Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), icc]);
}

function segment(code: number, body: Buffer): Buffer {
  const length = body.length + 2;
  return Buffer.concat([Buffer.from([0xff, code, length >> 8, length & 0xff]), body]);
}
