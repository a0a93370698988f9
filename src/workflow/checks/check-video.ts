import type { Content, FileRef, VideoContent } from '../../domain/content.ts';
import { AppError } from '../../domain/errors.ts';
import type { Locale } from '../../domain/locale.ts';
import { languageNames } from '../../domain/locale.ts';
import { textVideosOf } from '../../domain/text-videos.ts';
import { checkCaptions } from '../../media/captions/webvtt.ts';
import { findFfmpeg } from '../../media/video/ffmpeg.ts';
import { sourceOf, tracksOf, videoOf } from '../../posts/post-video.ts';
import type { BlobStore } from '../../store/blob-store.ts';
import type { FreezeFile } from '../submit.ts';
import type { ArtworkReport } from './check-artworks.ts';

type VideoPorts = { store: BlobStore; freezeFile: FreezeFile };

/** A written length may be rounded; more than this is another video. */
const toleranceSeconds = 1;

/**
 * Checks the video that an editor submits, so that a broken video, or captions of another video, are found before approval. The
 * upload is frozen for that. When it is refused, no edition names it and it is collected later.
 */
export function videoChecker({ store, freezeFile }: VideoPorts): (content: Content) => Promise<ArtworkReport[]> {
  return async (content) => {
    const inText = await Promise.all(textVideosOf(content).map((video) => playable(video, { store, freezeFile })));
    const file = videoOf(content);
    if (content.type !== 'video' || file === undefined) return inText.flat();
    await freezeFile(file);
    const video = await sourceOf({ file, store }).catch(asProblem);
    if (video instanceof AppError) return [reportOf(file.filename, video)];
    const { seconds } = video.facts;
    const problems = [
      ...lengthProblem({ file, said: content.durationSeconds, seconds }),
      ...tracksOf(content).flatMap(({ locale, vtt }) => captionProblem({ locale: locale as Locale, vtt, seconds })),
    ];
    return [...problems, ...(await converterProblem(file))];
  };
}

/** Of a video between the words its file alone is looked at: its length and captions are the business of its own document. */
async function playable(video: VideoContent, { store, freezeFile }: VideoPorts): Promise<ArtworkReport[]> {
  const file = videoOf(video);
  if (file === undefined) return [];
  await freezeFile(file);
  const read = await sourceOf({ file, store }).catch(asProblem);
  return read instanceof AppError ? [reportOf(file.filename, read)] : converterProblem(file);
}

type Length = { file: FileRef; said: number; seconds: number };

function lengthProblem({ file: { filename }, said, seconds }: Length): ArtworkReport[] {
  if (Math.abs(said - seconds) <= toleranceSeconds) return [];
  const real = Math.round(seconds * 10) / 10;
  return [reportOf(filename, new AppError('video.duration-differs', { params: { filename, said, real } }))];
}

function captionProblem({ locale, vtt, seconds }: { locale: Locale; vtt: string; seconds: number }): ArtworkReport[] {
  try {
    checkCaptions(vtt, { seconds });
    return [];
  } catch (error) {
    return [reportOf(`Phụ đề ${languageNames[locale]}`, asProblem(error))];
  }
}

/** Without ffmpeg a video is posted only where it fits unchanged. This is a warning; it does not stop the submission. */
async function converterProblem({ filename }: FileRef): Promise<ArtworkReport[]> {
  const missing = await findFfmpeg().then(() => null, asProblem);
  return missing === null ? [] : [{ ...reportOf(filename, missing), findings: [], sentences: [], warnings: [missing.words] }];
}

function reportOf(artworkKey: string, { code, params, words }: AppError): ArtworkReport {
  return { artworkKey, findings: [{ severity: 'fatal', code, params }], sentences: [words], warnings: [] };
}

function asProblem(error: unknown): AppError {
  if (error instanceof AppError && error.remedy !== 'retry') return error;
  throw error;
}
