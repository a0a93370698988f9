import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import type { DeliveryVideo } from '../contract/delivery-content.ts';
import type { Outcome } from '../define-channel.ts';
import { again } from '../http/classify.ts';
import { requestZalo, timeouts } from './call.ts';
import type { SaveZalo, ZaloCheckpoint } from './checkpoint.ts';
import { waiting, workingMs } from './errors.ts';
import type { ZaloContext } from './settings.ts';

const prepared = z.looseObject({ token: z.string() });
const verified = z.looseObject({
  status: z.number(),
  status_message: z.string().catch(''),
  video_id: z.coerce.string().optional(),
});

/** Zalo's states of a video: 0 unknown, 1 ready, 2 locked, 3 processing, 4 failed, 5 deleted. */
const states = { ready: 1, deleted: 5, onTheWay: [0, 3] };

type Work = { video: DeliveryVideo; checkpoint: ZaloCheckpoint; save: SaveZalo };

/** Brings the video of an article to the point where it can be shown; waits, uncounted, while Zalo converts it. */
export async function prepareVideo(context: ZaloContext, { video, checkpoint, save }: Work): Promise<Outcome<ZaloCheckpoint>> {
  const known = checkpoint.video?.sha256 === video.sha256 ? checkpoint.video : null;
  if (known?.id != null) return { kind: 'ok', value: checkpoint };
  const uploaded = known === null ? await upload(context, video) : ({ kind: 'ok', value: known } as const);
  if (uploaded.kind !== 'ok') return uploaded;
  if (known === null) await save({ ...checkpoint, video: uploaded.value });
  const asked = await verify(context, uploaded.value.token);
  const isLost = asked.kind === 'ok' ? asked.value.status === states.deleted : asked.kind === 'rejected' && known !== null;
  if (isLost) {
    await save({ ...checkpoint, video: null });
    return again(new AppError('channel.upload-lost', { params: { platformCode: 'video' } }), 0);
  }
  if (asked.kind !== 'ok') return asked;
  const id = readyId(asked.value);
  if (id.kind !== 'ok') return id;
  const next = { ...checkpoint, video: { ...uploaded.value, id: id.value } };
  await save(next);
  return { kind: 'ok', value: next };
}

function readyId({ status, status_message: reason, video_id: id }: z.infer<typeof verified>): Outcome<string> {
  if (status === states.ready && id !== undefined) return { kind: 'ok', value: id };
  if (states.onTheWay.includes(status)) return waiting(new AppError('channel.still-working'), workingMs);
  return { kind: 'rejected', error: new AppError('channel.video-failed', { params: { reason: `${status}: ${reason}` } }) };
}

/** At most 50 MB, so it is sent whole. */
async function upload(context: ZaloContext, video: DeliveryVideo): Promise<Outcome<NonNullable<ZaloCheckpoint['video']>>> {
  const body = new FormData();
  const bytes = await video.read(0, video.byteLength);
  body.set('file', new Blob([Buffer.from(bytes)], { type: video.mimeType }), `video.${video.facts.container}`);
  const path = 'v2.0/article/upload_video/preparevideo';
  const sent = await requestZalo(context, {
    method: 'POST',
    path,
    body,
    timeoutMs: timeouts.uploadMs,
    phase: 'prepare',
    data: prepared,
  });
  return sent.kind === 'ok' ? { kind: 'ok', value: { sha256: video.sha256, token: sent.value.token, id: null } } : sent;
}

/** The token goes as a header and in the query: Zalo's own clients do the one, others the other. */
function verify(context: ZaloContext, token: string): Promise<Outcome<z.infer<typeof verified>>> {
  const path = 'v2.0/article/upload_video/verify';
  return requestZalo(context, { method: 'GET', path, query: { token }, headers: { token }, phase: 'prepare', data: verified });
}
