import { AppError } from '../../../domain/errors.ts';
import { checkVideo } from '../../checks/check-video.ts';
import type { DeliveryVideo } from '../../contract/delivery-content.ts';
import type { Outcome } from '../../define-channel.ts';
import { again } from '../../http/classify.ts';
import type { GraphContext, GraphSettings } from '../call.ts';
import type { GraphCheckpoint, SaveVideo, UploadedVideo } from '../checkpoint.ts';
import { reelLimits } from '../limits.ts';
import { readVideo } from './status.ts';
import { uploadFeedVideo } from './upload-feed.ts';
import { uploadReel } from './upload-reel.ts';

/** What becomes of a video on this page. */
export function formOf({ videoAs }: Pick<GraphSettings, 'videoAs'>, video: DeliveryVideo): 'feed' | 'reel' {
  if (videoAs !== 'auto') return videoAs;
  return checkVideo(video, reelLimits).length === 0 ? 'reel' : 'feed';
}

type Work = { video: DeliveryVideo; checkpoint: GraphCheckpoint; save: (checkpoint: GraphCheckpoint) => Promise<void> };

/** Uploads a video, hidden, going on where an earlier attempt was cut off. */
export async function prepareVideo(context: GraphContext, { video, checkpoint, save }: Work): Promise<Outcome<GraphCheckpoint>> {
  const form = formOf(context.settings, video);
  const { video: stored } = checkpoint;
  const earlier = stored?.form === form && stored.sha256 === video.sha256 ? stored : null;
  const saveVideo: SaveVideo = (next) => save({ ...checkpoint, video: next });
  const received = await readReceived(context, { video, earlier, save: saveVideo });
  if (received.kind !== 'ok') return received;
  const uploaded =
    form === 'feed'
      ? await uploadFeedVideo(context, { video, earlier: earlier?.form === 'feed' ? earlier : null, save: saveVideo })
      : await uploadReel(context, {
          video,
          earlier: earlier?.form === 'reel' ? earlier : null,
          received: received.value,
          save: saveVideo,
        });
  return uploaded.kind === 'ok' ? { kind: 'ok', value: { ...checkpoint, video: uploaded.value } } : uploaded;
}

/**
 * How many bytes of an earlier upload arrived. Facebook forgets uploads after a while: then everything starts again. One that
 * it could not process is the content's fault.
 */
async function readReceived(
  context: GraphContext,
  { video, earlier, save }: { video: DeliveryVideo; earlier: UploadedVideo | null; save: SaveVideo },
): Promise<Outcome<number>> {
  if (earlier === null) return { kind: 'ok', value: 0 };
  const seen = await readVideo(context, earlier.id, 'prepare');
  if (seen.kind === 'rejected') {
    await save(null);
    return again(new AppError('channel.upload-lost', { cause: seen.error, params: { platformCode: 'video' } }), 0);
  }
  if (seen.kind !== 'ok') return seen;
  if (seen.value.kind === 'failed') return { kind: 'rejected', error: seen.value.error };
  return { kind: 'ok', value: seen.value.kind === 'received' ? seen.value.bytes : video.byteLength };
}
