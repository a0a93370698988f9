import { z } from 'zod';
import { AppError } from '../domain/errors.ts';
import type { KindPosting } from '../domain/posting.ts';
import type { ReaderText } from '../domain/reader-language.ts';
import { checkVideo } from './checks/check-video.ts';
import type { Surface } from './contract/facts.ts';
import type { ChannelLimits, VideoLimits } from './contract/limits.ts';
import { type Channel, defineChannel, type Outcome } from './define-channel.ts';

type GenerationSpec<Settings> = {
  id: string;
  label: ReaderText;
  /** Which part of a generation shows its entries. `boards` need the settings of `contract/board-settings.ts`. */
  surface: Surface;
  posting?: KindPosting;
  settings: z.ZodType<Settings>;
  /** What becomes of videos, absent = none are shown; they are ready before the generation that shows them is made. */
  video?: VideoLimits;
  videoFor?(settings: Settings): VideoLimits;
};

/**
 * A channel inside Pano: its post is an entry of the next generation.
 *
 * Making a generation twice gives the same bytes, so an attempt in doubt is simply made again, and late is better than never.
 */
export function defineGenerationChannel<Settings>({ settings, video, videoFor, ...spec }: GenerationSpec<Settings>): Channel {
  const limits: ChannelLimits = {
    text: null,
    title: null,
    hashtags: 0,
    images: null,
    video: video ?? null,
    quietHours: null,
    quota: null,
    lateAfterMs: null,
  };
  return defineChannel({
    ...spec,
    limits,
    settings,
    limitsFor: (given) => ({ ...limits, video: videoFor?.(given) ?? limits.video }),
    secrets: [],
    isCommitIdempotent: true,
    checkpoint: z.object({}),
    validate: (content) => checkVideo(content.video, limits.video),
    prepare: async () => ({ kind: 'ok', value: {} }),
    commit: async ({ publish, now }, { content: { deliveryKey } }) => {
      try {
        const { url } = await publish({ deliveryKey });
        return { kind: 'ok', value: { id: deliveryKey, url, at: now().toISOString() } };
      } catch (error) {
        if (error instanceof AppError) return refusalOf(error);
        throw error;
      }
    },
    poll: async ({ now }) => ({ kind: 'ok', value: { id: spec.id, url: null, at: now().toISOString() } }),
    reconcile: async ({ findPublished, now }, { deliveryKey }) => {
      const found = await findPublished(deliveryKey);
      if (found === null) return { kind: 'absent' };
      return { kind: 'found', receipt: { id: deliveryKey, url: found.url, at: now().toISOString() } };
    },
  });
}

function refusalOf(error: AppError): Outcome<never> {
  if (error.remedy === 'fix-content') return { kind: 'rejected', error };
  if (error.remedy === 'fix-setup') return { kind: 'blocked', error };
  return { kind: 'retry', error, afterMs: null, isCounted: true };
}
