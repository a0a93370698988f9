import { sampleSound } from '../../setup/sample-sound.ts';
import { sampleVideo } from '../../setup/sample-video.ts';
import { broken, flips, type HostileFile, of, secret, tails } from './hostile-file.ts';

/** Films and recordings whose boxes lie, that name other files, or that hold more than pictures and sound. */

const marks = ['-metadata', `title=${secret}`, '-metadata', `comment=${secret}`];

/** A box of an MP4. */
function box(name: string, body: Uint8Array, size = body.length + 8): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(size >>> 0, 0);
  head.write(name, 4, 'latin1');
  return Buffer.concat([head, body]);
}

/** The file with a number of 32 bits changed, so many bytes behind the name of its box. */
function changed(mp4: Buffer, { name, at, value }: { name: string; at: number; value: number }): Buffer {
  const bytes = Buffer.from(mp4);
  const found = bytes.indexOf(name, 0, 'latin1');
  if (found < 0) throw new Error(`Expected a box ${name}`);
  bytes.writeUInt32BE(value >>> 0, found + at);
  return bytes;
}

const most = 0xffffffff;

/** Numbers of boxes that a reader believes: how many, how long, how large. */
const lies: [what: string, name: string, at: number, value: number][] = [
  ['4 billion samples', 'stsz', 12, most],
  ['16 million samples', 'stsz', 12, 0x1000000],
  ['samples of 2 GB', 'stsz', 8, 0x7fffffff],
  ['4 billion times', 'stts', 8, most],
  ['times of 0', 'stts', 16, 0],
  ['4 billion chunks', 'stco', 8, most],
  ['chunks in front of the file', 'stco', 12, most],
  ['4 billion groups of chunks', 'stsc', 8, most],
  ['no clock', 'mvhd', 16, 0],
  ['a track without a clock', 'mdhd', 16, 0],
  ['136 years', 'mvhd', 20, most],
  ['no descriptions', 'stsd', 8, 0],
  ['4 billion descriptions', 'stsd', 8, most],
  ['a codec that is none', 'avc1', 0, 0x78787878],
  ['pictures of 65535 × 65535', 'avc1', 28, most],
  ['a description of no length', 'avcC', -4, 8],
  ['a tree that is too long', 'moov', -4, most],
  ['a tree of no length', 'moov', -4, 0],
  ['a track of no length', 'trak', -4, 0],
  ['a track of 64 bits', 'trak', -4, 1],
  ['a track that is shorter than its head', 'trak', -4, 3],
  ['pictures that are told as sound', 'hdlr', 12, 0x736f756e],
  ['a list of edits without end', 'elst', 8, most],
  ['edits before the start', 'elst', 16, 0x80000000],
];

function mp4s(mp4: Buffer): HostileFile[] {
  const file = of({ name: 'phim.mp4', mimetype: 'video/mp4' });
  const codes = [null, ...broken.video];
  const nested = (depth: number) => Array.from({ length: depth }).reduce<Buffer>((inner) => box('moov', inner), Buffer.alloc(0));
  const type = box('ftyp', Buffer.from('isom\0\0\0\0isom'));
  return [
    ...lies.map(([what, name, at, value]) => file(`an MP4 of ${what}`, changed(mp4, { name, at, value }), codes)),
    file('a tree 3,000 deep', Buffer.concat([type, nested(3_000)]), broken.video),
    file(
      '100,000 tracks',
      Buffer.concat([type, box('moov', Buffer.concat(Array.from({ length: 100_000 }, () => box('trak', Buffer.alloc(0)))))]),
      broken.video,
    ),
    file(
      'a million boxes of 8 bytes',
      Buffer.concat([
        type,
        ...Array.from({ length: 1_000 }, () => Buffer.concat(Array.from({ length: 1_000 }, () => box('free', Buffer.alloc(0))))),
      ]),
      broken.video,
    ),
    file('a box of 2^63 bytes', Buffer.concat([type, box('moov', Buffer.from('7fffffffffffffff', 'hex'), 1)]), broken.video),
    file('boxes that point at themselves', Buffer.concat([type, box('moov', box('moov', Buffer.alloc(0), 0), 8)]), broken.video),
    file('a box of words of its own', Buffer.concat([mp4, box('uuid', Buffer.from(secret))]), [null]),
    file('a place at the end', Buffer.concat([mp4, box('udta', box('©xyz', Buffer.from(secret)))]), [null]),
    file('a reference to another file', changed(mp4, { name: 'url ', at: 4, value: 0 }), codes),
  ];
}

/** Texts that a player of everything would follow to other files and addresses. */
const followed: [what: string, text: string][] = [
  ['a playlist', '#EXTM3U\n#EXTINF:1,\nfile:///etc/passwd\n'],
  [
    'a playlist that names an address',
    '#EXTM3U\n#EXT-X-KEY:METHOD=AES-128,URI="http://127.0.0.1:1/"\n#EXTINF:1,\nhttp://127.0.0.1:1/x.ts\n',
  ],
  ['a list of files', "ffconcat version 1.0\nfile '/etc/passwd'\n"],
  ['subtitles', '[Script Info]\n[Events]\nDialogue: 0,0:00:00.00,0:00:01.00,,,,,,,{\\fnhttp://127.0.0.1}x\n'],
  ['a description of a stream', 'v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nm=video 1 RTP/AVP 96\n'],
  ['a manifest', '<MPD><BaseURL>http://127.0.0.1:1/</BaseURL></MPD>'],
  ['an address', 'concat:http://127.0.0.1:1/|file:///etc/passwd'],
  ['a picture of layers', 'push graphic-context\n'],
  ['an AVI', 'RIFF\0\0\0\0AVI LIST'],
  ['a Flash film', 'FLV\u0001\u0005\0\0\0\u0009'],
];

function id3(body: Buffer, size = body.length): Buffer {
  const bytes = [21, 14, 7, 0].map((shift) => (size >> shift) & 0x7f);
  return Buffer.concat([Buffer.from('ID3\u0003\0\0', 'latin1'), Buffer.from(bytes), body]);
}

const frame = (name: string, body: Buffer, size = body.length): Buffer => {
  const head = Buffer.alloc(10);
  head.write(name, 'latin1');
  head.writeUInt32BE(size >>> 0, 4);
  return Buffer.concat([head, body]);
};

function mp3s(mp3: Buffer): HostileFile[] {
  const file = of({ name: 'ban-tin.mp3', mimetype: 'audio/mpeg' });
  const codes = [null, ...broken.sound];
  const picture = Buffer.from(`\0image/svg+xml\0\u0003\0<svg><script>${secret}</script></svg>`, 'latin1');
  const old = Buffer.alloc(128);
  old.write(`TAG${secret}`, 'latin1');
  return [
    file('a cover that is a script', Buffer.concat([id3(frame('APIC', picture)), mp3]), [null]),
    file('tags of 256 MB', Buffer.concat([id3(Buffer.alloc(0), 0x0fffffff), mp3]), codes),
    file('a tag that is longer than the tags', Buffer.concat([id3(frame('COMM', Buffer.from(secret), most)), mp3]), codes),
    file(
      '20,000 tags in each other’s place',
      Buffer.concat([...Array.from({ length: 20_000 }, () => id3(Buffer.alloc(0))), mp3]),
      codes,
    ),
    file(
      '50,000 comments',
      Buffer.concat([id3(Buffer.concat(Array.from({ length: 50_000 }, () => frame('COMM', Buffer.from(secret))))), mp3]),
      codes,
    ),
    file('tags at the end', Buffer.concat([mp3, old]), [null]),
    file('tags of another program', Buffer.concat([mp3, Buffer.from(`APETAGEX${'\0'.repeat(24)}${secret}`, 'latin1')]), [null]),
    file('zeros in front', Buffer.concat([Buffer.alloc(500_000), mp3]), codes),
    file('letters in front', Buffer.concat([Buffer.from(secret.repeat(2_000)), mp3]), codes),
    file('5 MB of ones', Buffer.alloc(5_000_000, 0xff), broken.sound),
    file('5 MB of heads of frames', Buffer.from('fffb9064'.repeat(1_250_000), 'hex'), codes),
    file('nothing', Buffer.alloc(0), broken.sound),
  ];
}

function matroskas(mkv: Buffer): HostileFile[] {
  const file = of({ name: 'phim.mkv', mimetype: 'video/x-matroska' });
  const segment = Buffer.from('18538067', 'hex');
  const at = mkv.indexOf(segment);
  const unknown = Buffer.from(mkv);
  Buffer.from('01ffffffffffffff', 'hex').copy(unknown, at + 4);
  const long = Buffer.from(mkv);
  Buffer.from('01fffffffffffff0', 'hex').copy(long, at + 4);
  const laced = Buffer.from(mkv);
  for (let block = laced.indexOf(0xa3, at); block >= 0 && block < laced.length - 9; block = laced.indexOf(0xa3, block + 1))
    laced[block + 8] = 0x06;
  const head = mkv.subarray(0, at);
  const nested = Buffer.concat(Array.from({ length: 20_000 }, () => Buffer.from('1854806701ffffffffffffff', 'hex')));
  const codes = [null, ...broken.video];
  return [
    file('a part of unknown length', unknown, codes),
    file('a part of 2^56 bytes', long, codes),
    file('laced blocks', laced, codes),
    file('20,000 parts in each other', Buffer.concat([head, nested]), codes),
    file('a head alone', head, broken.video),
    file('a head of 2^56 bytes', Buffer.from('1a45dfa301fffffffffffff0', 'hex'), broken.video),
  ];
}

export async function hostileFilms(): Promise<HostileFile[]> {
  const small = { seconds: 1, widthPx: 64, heightPx: 48, fps: 10, extra: marks };
  const mp4 = Buffer.from(await sampleVideo(small));
  const webm = Buffer.from(await sampleVideo({ ...small, ending: '.webm', encoder: 'libvpx' }));
  const mkv = Buffer.from(await sampleVideo({ ...small, ending: '.mkv' }));
  const mp3 = await sampleSound({ seconds: 1, extra: marks });
  const m4a = await sampleSound({ seconds: 1, ending: '.m4a', extra: marks });
  const films: [what: string, bytes: Buffer, name: string, mimetype: string][] = [
    ['an MP4', mp4, 'phim.mp4', 'video/mp4'],
    ['a WebM', webm, 'phim.webm', 'video/webm'],
    ['a Matroska', mkv, 'phim.mkv', 'video/x-matroska'],
    ['an MP3', mp3, 'ban-tin.mp3', 'audio/mpeg'],
    ['an M4A', m4a, 'ban-tin.m4a', 'audio/mp4'],
  ];
  const ofEach = films.flatMap(([what, bytes, name, mimetype]) => {
    const file = of({ name, mimetype });
    const codes = mimetype.startsWith('video') ? broken.video : broken.sound;
    return [
      file(`${what} with a title and a place`, bytes, [null]),
      ...tails(bytes).map(([behind, all]) => file(`${what} with ${behind} behind`, all, [null, ...codes])),
      ...[0.1, 0.4, 0.7, 0.95].map((part) =>
        file(`${what} cut at ${part}`, bytes.subarray(0, bytes.length * part), [null, ...codes]),
      ),
      ...flips(bytes, 6).map(([changedAt, all]) => file(`${what} with ${changedAt}`, all, [null, ...codes])),
    ];
  });
  const asFilm = of({ name: 'phim.mp4', mimetype: 'video/mp4' });
  const asSound = of({ name: 'ban-tin.mp3', mimetype: 'audio/mpeg' });
  return [
    ...ofEach,
    ...mp4s(mp4),
    ...matroskas(mkv),
    ...mp3s(mp3),
    ...followed.map(([what, text]) =>
      asFilm(`${what} as a film`, Buffer.from(text.padEnd(100)), ['video.not-a-video', 'video.unreadable']),
    ),
    ...followed.slice(0, 5).map(([what, text]) => asSound(`${what} as a recording`, Buffer.from(text.padEnd(100)), broken.sound)),
    asSound('a film as a recording', mp4, ['sound.is-video']),
    asFilm('a recording as a film', m4a, ['video.no-picture']),
  ];
}
