import type { FileRef } from '../../domain/content.ts';
import type { Locale } from '../../domain/locale.ts';
import type { RichVideo } from '../../domain/rich-text.ts';
import { fileRefOf } from './file-ref.ts';
import type { Lookup } from './parts.ts';
import { type Raw, readGroup, readIds, readLocalised, readNumber, readRows, readText } from './raw.ts';

/** A video of the library in one of the languages. */
type TextVideo = (locale: Locale) => Omit<RichVideo, 'caption'>;

/** Videos by the id of their document, and the files that an edition which shows them needs besides its own. */
export type TextVideos = { videos: ReadonlyMap<string, TextVideo>; files: FileRef[] };

/** One without a video file is left out: there is nothing to play. `own`: files of the edition itself. */
export async function readTextVideos(ids: string[], lookup: Lookup, own: readonly FileRef[]): Promise<TextVideos> {
  const files = new Map<string, FileRef>();
  const videos = new Map<string, TextVideo>();
  for (const row of await lookup.byIds('videos', ids)) {
    const all = await filesOf(row, lookup);
    const file = all.find(({ mimeType }) => mimeType.startsWith('video/'));
    if (file === undefined) continue;
    const still = stillOf(row, all, own);
    for (const one of still ? [file, still] : [file]) files.set(one.sha256, one);
    videos.set(String(row.id), textVideo(row, file, still));
  }
  const known = new Set(own.map(({ sha256 }) => sha256));
  return { videos, files: [...files.values()].filter(({ sha256 }) => !known.has(sha256)) };
}

/** A video of another office comes as its public edition, which has its files in it. */
async function filesOf(row: Raw, lookup: Lookup): Promise<FileRef[]> {
  const frozen = readRows(row, 'files').filter((file) => file.id === undefined && typeof file.sha256 === 'string');
  if (frozen.length > 0) return frozen as FileRef[];
  return (await lookup.byIds('media', readIds(row, 'files'))).map(fileRefOf);
}

/** Not the logo of the issuing body, nor a picture that the edition shows for itself: that goes on being shown as such. */
function stillOf(row: Raw, files: FileRef[], own: readonly FileRef[]): FileRef | undefined {
  const logo = readText(readGroup(readGroup(row, 'issuer'), 'logo'), 'sha256');
  const taken = new Set([logo, ...own.map(({ sha256 }) => sha256)]);
  return files.find(({ mimeType, sha256 }) => mimeType.startsWith('image/') && !taken.has(sha256));
}

function textVideo(row: Raw, file: FileRef, still: FileRef | undefined): TextVideo {
  const [title, transcript, captions] = (['title', 'transcript', 'captions'] as const).map((name) => readLocalised(row, name));
  const hasCaptions = Object.values(captions ?? {}).some((text) => text !== '');
  return (locale) => ({
    kind: 'video',
    videoId: readText(row, 'key'),
    title: title?.[locale] || title?.vi || '',
    transcript: transcript?.[locale] || transcript?.vi || '',
    ...(captions && hasCaptions ? { captions } : {}),
    durationSeconds: readNumber(row, 'durationSeconds') ?? 0,
    sha256: file.sha256,
    ...(still ? { still: still.sha256 } : {}),
  });
}
