import { z } from 'zod';
import { minuteMs } from '../../domain/durations.ts';
import { AppError } from '../../domain/errors.ts';
import type { DeliveryContent, DeliveryVideo } from '../contract/delivery-content.ts';
import type { Outcome } from '../define-channel.ts';
import type { YoutubeContext } from './call.ts';
import { resourceOf } from './resource.ts';
import { insertCaptions, setThumbnail, thumbnailOf } from './thumbnail-and-captions.ts';
import { uploadVideo } from './upload.ts';
import { readinessOf, readVideo } from './video.ts';

/** What is on YouTube already, all of it private. A changed file starts from the beginning. */
export const youtubeCheckpoint = z.object({
  sha256: z.string(),
  session: z.string().nullable(),
  videoId: z.string().nullable(),
  hasThumbnail: z.boolean(),
  captions: z.array(z.string()),
  /** Decided once, so that committing twice asks for the same instant. */
  publishAt: z.string().nullable(),
});
export type YoutubeCheckpoint = z.infer<typeof youtubeCheckpoint>;

type Args = {
  content: DeliveryContent;
  checkpoint: YoutubeCheckpoint | null;
  save: (checkpoint: YoutubeCheckpoint) => Promise<void>;
};

type Keep = (change: Partial<YoutubeCheckpoint>) => Promise<void>;

/** Uploads, adds thumbnail and captions, and waits until the video is processed, from wherever an earlier attempt stopped. */
export async function prepareVideo(
  context: YoutubeContext,
  { content, checkpoint, save }: Args,
): Promise<Outcome<YoutubeCheckpoint>> {
  const { video } = content;
  if (video === null) return { kind: 'rejected', error: new AppError('channel.video-missing') };
  const there = await stillThere(context, checkpoint?.sha256 === video.sha256 ? checkpoint : freshFor(video));
  if (there.kind !== 'ok') return there;
  let stored = there.value;
  const keep: Keep = async (change) => {
    stored = { ...stored, ...change };
    await save(stored);
  };
  if (stored.videoId === null) {
    const uploaded = await uploadVideo(context, {
      video,
      resource: resourceOf(content, context.settings),
      session: stored.session,
      save: (session) => keep({ session }),
    });
    if (uploaded.kind !== 'ok') return uploaded;
    await keep({ videoId: uploaded.value, publishAt: publishAtOf(context) });
  }
  const dressed = await completeAndWait(context, { video, stored, keep });
  return dressed.kind === 'ok' ? { kind: 'ok', value: stored } : dressed;
}

function freshFor({ sha256 }: { sha256: string }): YoutubeCheckpoint {
  return { sha256, session: null, videoId: null, hasThumbnail: false, captions: [], publishAt: null };
}

function publishAtOf({ now, settings }: YoutubeContext): string | null {
  const { publishAfterMinutes: minutes } = settings;
  return minutes === 0 ? null : new Date(now().getTime() + minutes * minuteMs).toISOString();
}

/** A video that somebody deleted on YouTube in the meantime is uploaded again. */
async function stillThere(context: YoutubeContext, stored: YoutubeCheckpoint): Promise<Outcome<YoutubeCheckpoint>> {
  if (stored.videoId === null) return { kind: 'ok', value: stored };
  const seen = await readVideo(context, { id: stored.videoId, part: 'status' });
  if (seen.kind !== 'ok') return seen;
  return { kind: 'ok', value: seen.value === null ? freshFor(stored) : stored };
}

async function completeAndWait(
  context: YoutubeContext,
  { video, stored, keep }: { video: DeliveryVideo; stored: YoutubeCheckpoint; keep: Keep },
): Promise<Outcome<null>> {
  const videoId = stored.videoId ?? '';
  const thumbnail = thumbnailOf(video);
  if (thumbnail !== null && !stored.hasThumbnail) {
    const set = await setThumbnail(context, videoId, thumbnail);
    if (set.kind !== 'ok') return set;
    await keep({ hasThumbnail: true });
  }
  const done = [...stored.captions];
  for (const captions of video.captions) {
    if (done.includes(captions.locale)) continue;
    const inserted = await insertCaptions(context, videoId, captions);
    if (inserted.kind !== 'ok') return inserted;
    done.push(captions.locale);
    await keep({ captions: [...done] });
  }
  const seen = await readVideo(context, { id: videoId, part: 'status' });
  if (seen.kind !== 'ok') return seen;
  return readinessOf(seen.value?.status ?? { privacyStatus: 'private', uploadStatus: 'deleted' });
}
