import { z } from 'zod';
import type { DeliveryVideo } from '../../contract/delivery-content.ts';
import type { Outcome } from '../../define-channel.ts';
import { type Requested, request } from '../../http/request.ts';
import { streamVideo } from '../../http/stream-video.ts';
import { type GraphContext, requestGraph, timeouts } from '../call.ts';
import type { Reel, SaveVideo } from '../checkpoint.ts';
import { classifyGraph } from '../errors.ts';

const started = z.looseObject({ video_id: z.string(), upload_url: z.url() });
const accepted = z.looseObject({ success: z.literal(true) });

type Work = { video: DeliveryVideo; earlier: Reel | null; received: number; save: SaveVideo };

/** Sends a reel in one stream, from the byte that is still missing. */
export async function uploadReel(context: GraphContext, { video, earlier, received, save }: Work): Promise<Outcome<Reel>> {
  let reel = earlier;
  if (reel === null) {
    const begun = await start(context, video);
    if (begun.kind !== 'ok') return begun;
    reel = begun.value;
    await save(reel);
  }
  if (reel.isUploaded) return { kind: 'ok', value: reel };
  if (received < video.byteLength) {
    const sent = await sendBytes(context, { video, reel, from: received });
    if (sent.kind !== 'ok') return sent;
  }
  reel = { ...reel, isUploaded: true };
  await save(reel);
  return { kind: 'ok', value: reel };
}

async function start(context: GraphContext, { sha256 }: DeliveryVideo): Promise<Outcome<Reel>> {
  const { settings } = context;
  const sent = await requestGraph(context, {
    method: 'POST',
    path: `${settings.pageId}/video_reels`,
    body: new URLSearchParams({ upload_phase: 'start' }),
    timeoutMs: timeouts.readMs,
    phase: 'prepare',
    answer: started.refine(({ upload_url: url }) => new URL(url).origin === new URL(settings.reelUrl).origin),
  });
  if (sent.kind !== 'ok') return sent;
  const { video_id: id, upload_url: uploadUrl } = sent.value;
  return { kind: 'ok', value: { form: 'reel', sha256, id, uploadUrl, isUploaded: false } };
}

/** Without both headers Facebook fails with "Header Offset not convertable to unsigned long" (seen in production). */
function sendBytes(
  context: GraphContext,
  { video, reel, from }: { video: DeliveryVideo; reel: Reel; from: number },
): Promise<Requested<unknown>> {
  const { accessToken = '' } = context.secrets;
  return request(context, {
    url: new URL(reel.uploadUrl),
    method: 'POST',
    headers: {
      authorization: `OAuth ${accessToken}`,
      offset: String(from),
      file_size: String(video.byteLength),
      'content-length': String(video.byteLength - from),
      'content-type': 'application/octet-stream',
    },
    body: streamVideo(video, from),
    timeoutMs: timeouts.reelMs,
    secrets: [accessToken],
    phase: 'prepare',
    answer: accepted,
    classify: classifyGraph,
  });
}
