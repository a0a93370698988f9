import { crc32, deflateSync, gzipSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { broken, flips, type HostileFile, of, secret, tails } from './hostile-file.ts';

/**
 * Pictures that are none, that are two things at once, that hold more than a picture, or that would fill the machine. One file,
 * because it is one table.
 */

type Base = 'jpeg' | 'png' | 'webp';
const bases: Base[] = ['jpeg', 'png', 'webp'];
const endings: Record<Base, string> = { jpeg: 'anh.jpg', png: 'anh.png', webp: 'anh.webp' };

const plain = (width = 40, height = 30): Sharp => sharp({ create: { width, height, channels: 3, background: '#b71c1c' } });

/** Something that takes some bytes, so that half of it is half a picture. */
function drawn(): Sharp {
  const pixels = Buffer.from(Array.from({ length: 60 * 60 * 3 }, (_, at) => (at * 37 + (at >> 5) * 11) & 0xff));
  return sharp(pixels, { raw: { width: 60, height: 60, channels: 3 } });
}

function chunk(name: string, body: Uint8Array): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), body]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  check.writeUInt32BE(crc32(named) >>> 0);
  return Buffer.concat([length, named, check]);
}

const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex');

type Png = {
  width?: number;
  height?: number;
  before?: Buffer[];
  body?: Uint8Array;
  behind?: Buffer[];
  bits?: number;
  colour?: number;
};

function png({ width = 4, height = 4, before = [], body, behind = [], bits = 8, colour = 0 }: Png): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width >>> 0, 0);
  head.writeUInt32BE(height >>> 0, 4);
  head[8] = bits;
  head[9] = colour;
  const pixels = body ?? Buffer.alloc((width + 1) * height);
  return Buffer.concat([
    pngSignature,
    chunk('IHDR', head),
    ...before,
    chunk('IDAT', deflateSync(pixels)),
    ...behind,
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const animation = (frames: number) => {
  const body = Buffer.alloc(8);
  body.writeUInt32BE(frames, 0);
  return chunk('acTL', body);
};
const text = (value: string) => chunk('tEXt', Buffer.from(`Comment\0${value}`, 'latin1'));
const packedText = (value: Uint8Array) =>
  chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0', 'latin1'), deflateSync(value)]));

/** A segment of a JPEG behind its first two bytes. */
function segment(jpeg: Buffer, marker: number, body: string | Buffer): Buffer {
  const bytes = Buffer.from(body as string, 'latin1');
  const head = Buffer.from([0xff, marker, (bytes.length + 2) >> 8, (bytes.length + 2) & 0xff]);
  return Buffer.concat([jpeg.subarray(0, 2), head, bytes, jpeg.subarray(2)]);
}

/** A JPEG whose header says another size. */
function resized(jpeg: Buffer, width: number, height: number): Buffer {
  const bytes = Buffer.from(jpeg);
  const at = bytes.indexOf(Buffer.from([0xff, 0xc0]));
  bytes.writeUInt16BE(height, at + 5);
  bytes.writeUInt16BE(width, at + 7);
  return bytes;
}

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert("${secret}")</script></svg>`;
const markups: [what: string, bytes: Buffer][] = [
  ['an SVG', Buffer.from(svg)],
  ['an SVG behind blanks', Buffer.from(`\n\n\t  ${svg}`)],
  ['an SVG behind a byte order mark', Buffer.from(`\ufeff${svg}`)],
  ['an SVG in UTF-16', Buffer.from(`\ufeff${svg}`, 'utf16le')],
  ['an SVG in UTF-16 the other way', Buffer.from(`\ufeff${svg}`, 'utf16le').swap16()],
  ['an SVGZ', gzipSync(svg)],
  ['an SVG behind a declaration', Buffer.from(`<?xml version="1.0"?>${svg}`)],
  ['an SVG behind a comment', Buffer.from(`<!-- ${'x'.repeat(400)} -->${svg}`)],
  ['an SVG that names a file', Buffer.from(`<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]>${svg}`)],
  ['an SVG that names an address', Buffer.from(svg.replace('<script', '<image href="http://127.0.0.1:1/"/><script'))],
  ['entities that blow up', Buffer.from(`<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa">]><svg>${'&a;'.repeat(1_000)}</svg>`)],
  ['a web page', Buffer.from(`<!doctype html><script>alert("${secret}")</script>`)],
  ['an XML', Buffer.from('<?xml version="1.0"?><a/>')],
];

const others: [what: string, bytes: Buffer, code: string][] = [
  ['a HEIC', Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 'media.other-picture'],
  ['a BMP', Buffer.from('BM'.padEnd(100)), 'media.other-picture'],
  ['a TIFF', Buffer.from('II*\0'.padEnd(100), 'latin1'), 'media.other-picture'],
  ['a script in a GIF', Buffer.from(`GIF89a/*${'\0'.repeat(20)}*/=1;alert("${secret}")`), 'media.other-picture'],
  ['an ICO', Buffer.from('00000100010010100000', 'hex'), 'media.unreadable'],
  ['a PSD', Buffer.from('8BPS'.padEnd(100)), 'media.unreadable'],
  ['a JPEG XL', Buffer.from('ff0a'.padEnd(80, '0'), 'hex'), 'media.unreadable'],
  ['a PDF', Buffer.from('%PDF-1.7\n'.padEnd(200)), 'media.unreadable'],
  ['a ZIP', Buffer.from('PK\u0003\u0004'.padEnd(80)), 'media.unreadable'],
  ['a program', Buffer.from('\x7fELF'.padEnd(80), 'latin1'), 'media.unreadable'],
  ['a script', Buffer.from('#!/bin/sh\nrm -rf /\n'), 'media.unreadable'],
  ['EPS', Buffer.from('%!PS-Adobe-3.0 EPSF-3.0\n'), 'media.unreadable'],
  ['MVG', Buffer.from('push graphic-context\nimage over 0,0 1,1 "|id"\n'), 'media.unreadable'],
  ['nothing', Buffer.alloc(0), 'media.unreadable'],
  ['one byte', Buffer.from([0xff]), 'media.unreadable'],
  ['the first bytes of a PNG', pngSignature, 'media.unreadable'],
];

const sizes: [width: number, height: number, code: string][] = [
  [65_535, 65_535, 'media.too-large'],
  [2_147_483_647, 2_147_483_647, 'media.unreadable'],
  [30_000, 30_000, 'media.too-large'],
  [1, 50_000_000, 'media.too-long'],
  [1, 50_000, 'media.too-long'],
  [50_000, 1, 'media.too-long'],
  [32_768, 1_000, 'media.too-long'],
];

async function ofEachBase(): Promise<HostileFile[]> {
  const files: HostileFile[] = [];
  for (const base of bases) {
    const bytes = await drawn()[base]().toBuffer();
    const file = of({ name: endings[base], mimetype: `image/${base}` });
    const exif = { IFD0: { Copyright: secret, Make: secret }, IFD3: { GPSLatitude: '10/1 2/1 3/1', GPSLatitudeRef: 'N' } };
    const xmp = `<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/">${secret}<script>alert(1)</script></x:xmpmeta>`;
    files.push(
      ...tails(bytes).map(([what, all]) => file(`a ${base} with ${what} behind`, all, [null, 'media.unreadable'])),
      ...[0.1, 0.3, 0.5, 0.7, 0.9].map((part) =>
        file(`a ${base} cut at ${part}`, bytes.subarray(0, bytes.length * part), broken.picture),
      ),
      ...flips(bytes, 8).map(([what, all]) => file(`a ${base} with ${what}`, all, [null, ...broken.picture, ...sizesSaid])),
      file(`a ${base} with EXIF and a place`, await drawn().withExif(exif)[base]().toBuffer(), [null]),
      file(`a ${base} with XMP`, await drawn().withXmp(xmp)[base]().toBuffer(), [null]),
      file(`a ${base} with a profile`, await drawn().withIccProfile('p3')[base]().toBuffer(), [null]),
      file(`a ${base} turned, with EXIF`, await drawn().withMetadata({ orientation: 6 }).withExifMerge(exif)[base]().toBuffer(), [
        null,
      ]),
    );
    for (const [mimetype, code] of [
      ['image/svg+xml', 'media.vector'],
      ['image/gif', 'media.type-mismatch'],
      [base === 'png' ? 'image/jpeg' : 'image/png', 'media.type-mismatch'],
      ['text/html', 'media.other-type'],
      ['application/javascript', 'media.other-type'],
      ['', 'media.other-type'],
      ['video/mp4', 'video.not-a-video'],
      ['audio/mpeg', 'sound.not-sound'],
    ] as const)
      files.push(of({ name: endings[base], mimetype })(`a ${base} that says it is ${mimetype || 'nothing'}`, bytes, [code]));
  }
  return files;
}

const sizesSaid = ['media.too-large', 'media.too-long', 'media.type-mismatch', 'media.animated', 'media.other-picture'];

async function jpegs(): Promise<HostileFile[]> {
  const jpeg = await drawn().jpeg().toBuffer();
  const file = of({ name: 'anh.jpg', mimetype: 'image/jpeg' });
  const iptc = Buffer.from(`Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\x20\x1c\x02\x78\0\x10${secret}`, 'latin1');
  return [
    file('a comment with a script', segment(jpeg, 0xfe, `*/<script>alert("${secret}")</script>/*`), [null]),
    file('IPTC', segment(jpeg, 0xed, iptc), [null]),
    file('a thumbnail of what was cut away', segment(jpeg, 0xe1, Buffer.concat([Buffer.from(`Exif\0\0${secret}`), jpeg])), [
      null,
      ...broken.picture,
    ]),
    file('a JPEG and a PDF', segment(jpeg, 0xfe, `%PDF-1.7 ${secret}`), [null]),
    file('a segment that is longer than the file', segment(jpeg, 0xfe, 'x').fill(0xff, 4, 6), broken.picture),
    file(
      '60 segments of 64 kB',
      Array.from({ length: 60 }).reduce<Buffer>((all) => segment(all, 0xe9, secret.repeat(2_900)), jpeg),
      [null],
    ),
    file('CMYK', await drawn().toColourspace('cmyk').jpeg().toBuffer(), ['media.cmyk']),
    file('shades of grey', await drawn().greyscale().jpeg().toBuffer(), [null]),
    file('in steps', await drawn().jpeg({ progressive: true }).toBuffer(), [null]),
    file('65500 × 65500 in the header alone', resized(jpeg, 65_500, 65_500), ['media.too-large']),
    file('7000 × 7000 in the header alone', resized(jpeg, 7_000, 7_000), broken.picture),
    file('0 × 0', resized(jpeg, 0, 0), broken.picture),
    file('40,000 long', resized(jpeg, 40_000, 100), ['media.too-long']),
    file('49 megapixels, turned', await plain(7_000, 7_000).withMetadata({ orientation: 6 }).jpeg().toBuffer(), [null]),
  ];
}

async function pngs(): Promise<HostileFile[]> {
  const file = of({ name: 'anh.png', mimetype: 'image/png' });
  return [
    ...sizes.map(([width, height, code]) =>
      file(`${width} × ${height} in the header alone`, png({ width, height, body: Buffer.alloc(9) }), [code]),
    ),
    file('no size', png({ width: 0, height: 0, body: Buffer.alloc(0) }), broken.picture),
    file('a picture 1 wide and 50,000 high', await plain(1, 50_000).png().toBuffer(), ['media.too-long']),
    file('49 megapixels of one bit', png({ width: 7_000, height: 7_000, bits: 1, body: Buffer.alloc(876 * 7_000) }), [null]),
    file(
      '49 megapixels of 16 bits',
      png({ width: 5_000, height: 5_000, bits: 16, colour: 2, body: Buffer.alloc(30_001 * 5_000) }),
      [null],
    ),
    file('100 MB of pixels that are too many', png({ body: Buffer.alloc(100_000_000) }), [null, ...broken.picture]),
    file('a text that unpacks to 100 MB', png({ before: [packedText(Buffer.alloc(100_000_000, 66))] }), [
      null,
      ...broken.picture,
    ]),
    file(
      'a profile that unpacks to 100 MB',
      png({ before: [chunk('iCCP', Buffer.concat([Buffer.from('x\0\0'), deflateSync(Buffer.alloc(100_000_000))]))] }),
      [null, ...broken.picture],
    ),
    file('5,000 texts', png({ before: Array.from({ length: 5_000 }, () => text(secret)) }), [null, ...broken.picture]),
    file('a text with a script', png({ before: [text(`<script>alert("${secret}")</script>`)] }), [null]),
    file('a text behind the pixels', png({ behind: [text(secret)] }), [null]),
    file('EXIF behind the pixels', png({ behind: [chunk('eXIf', Buffer.from(`II*\0${secret}`))] }), [null, ...broken.picture]),
    file('a chunk that nobody knows', png({ before: [chunk('paNo', Buffer.from(secret))] }), [null]),
    file('three frames', png({ before: [animation(3)] }), ['media.animated']),
    file('a count of frames behind the pixels', png({ behind: [animation(3)] }), [null]),
    file('4,294,967,295 frames', png({ before: [animation(0xffffffff)] }), ['media.animated']),
    file('one frame', png({ before: [animation(1)] }), [null]),
    file(
      'a chunk that is longer than the file',
      Buffer.concat([png({}).subarray(0, 33), Buffer.from('7fffffff49444154', 'hex')]),
      broken.picture,
    ),
    file('no pixels', Buffer.concat([png({}).subarray(0, 33), chunk('IEND', Buffer.alloc(0))]), broken.picture),
    file('a palette that is missing', png({ colour: 3 }), broken.picture),
  ];
}

async function webps(): Promise<HostileFile[]> {
  const file = of({ name: 'anh.webp', mimetype: 'image/webp' });
  const frames = Buffer.alloc(10 * 10 * 3 * 4, 99);
  for (let at = 0; at < frames.length; at += 300) frames.fill(at & 0xff, at, at + 300);
  const moving = await sharp(frames, { raw: { width: 10, height: 40, channels: 3, pageHeight: 10 } })
    .webp({ loop: 0, delay: [90, 90, 90, 90] })
    .toBuffer();
  const large = Buffer.from(
    await drawn()
      .withExif({ IFD0: { Copyright: secret } })
      .webp()
      .toBuffer(),
  );
  large.writeUIntLE(16_383, 24, 3);
  large.writeUIntLE(16_383, 27, 3);
  return [
    file('four frames', moving, ['media.animated']),
    file('16384 × 16384 in the header alone', large, ['media.too-large', ...broken.picture]),
    file('17 megapixels', await plain(4_200, 4_100).webp({ effort: 0 }).toBuffer(), ['media.too-large']),
    file(
      'a length that is too long',
      Buffer.concat([Buffer.from('RIFF\xff\xff\xff\x7fWEBPVP8 \xff\xff\xff\x7f', 'latin1')]),
      broken.picture,
    ),
  ];
}

export async function hostilePictures(): Promise<HostileFile[]> {
  const declared = ['image/png', 'image/jpeg'] as const;
  return [
    ...(await ofEachBase()),
    ...(await jpegs()),
    ...(await pngs()),
    ...(await webps()),
    ...declared.flatMap((mimetype) =>
      markups.map(([what, bytes]) => of({ name: 'anh.png', mimetype })(`${what} as ${mimetype}`, bytes, ['media.vector'])),
    ),
    ...others.map(([what, bytes, code]) =>
      of({ name: 'anh.png', mimetype: 'image/png' })(`${what} as a picture`, bytes, [code, 'media.unreadable']),
    ),
    ...others
      .slice(0, 8)
      .map(([what, bytes]) => of({ name: 'anh', mimetype: '' })(`${what} as nothing`, bytes, ['media.other-type'])),
  ];
}
