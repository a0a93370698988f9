/** A file that somebody uploads, and the codes that may be said of it; `null` = it is taken, clean. */
export type HostileFile = { what: string; name: string; mimetype: string; bytes: Uint8Array; codes: (string | null)[] };

/** What no stored file may hold. */
export const secret = 'BIMAT-10.0346-105.7876';

/** Makes files of one name and type. */
export const of =
  ({ name, mimetype }: { name: string; mimetype: string }) =>
  (what: string, bytes: Uint8Array, codes: (string | null)[]): HostileFile => ({ what, name, mimetype, bytes, codes });

/** What is said of damage, and of what its parser does not survive. */
export const broken = {
  picture: ['media.unreadable'],
  video: [
    'video.unreadable',
    'video.not-a-video',
    'video.no-picture',
    'video.too-many-pixels',
    'upload.memory',
    'upload.time',
    'upload.crashed',
  ],
  sound: [
    'sound.unreadable',
    'sound.not-sound',
    'sound.cut',
    'sound.empty',
    'sound.other-format',
    'sound.is-video',
    'upload.memory',
    'upload.time',
    'upload.crashed',
  ],
};

/** What people hang behind a file, so that it is another one too. */
export function tails(bytes: Uint8Array): [what: string, bytes: Buffer][] {
  const behind: [string, string | Buffer][] = [
    ['a ZIP', `PK\u0003\u0004${secret}`],
    ['a web page', `<html><script>alert("${secret}")</script></html>`],
    ['a program in PHP', `<?php system("${secret}"); ?>`],
    ['a PDF', `%PDF-1.7 ${secret}`],
    ['a Java archive', `PK\u0003\u0004META-INF/MANIFEST.MF${secret}`],
    ['a megabyte of zeros', Buffer.alloc(1_000_000)],
  ];
  return behind.map(([what, tail]) => [what, Buffer.concat([bytes, Buffer.from(tail as string)])]);
}

/** The file with one byte changed, at places spread over it: always the same ones. */
export function flips(bytes: Uint8Array, count: number): [what: string, bytes: Buffer][] {
  return Array.from({ length: count }, (_, index) => {
    const at = Math.floor((bytes.length * (index + 0.5)) / count);
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 0xa5;
    return [`byte ${at} changed`, changed];
  });
}
