import { z } from 'zod';
import type { DeliveryVideo } from '../../contract/delivery-content.ts';
import type { Outcome } from '../../define-channel.ts';
import { type GraphCall, type GraphContext, requestGraph, timeouts } from '../call.ts';
import type { FeedVideo, SaveVideo } from '../checkpoint.ts';

/** Offsets are strings in answers and numbers in errors. */
const offset = z.union([z.string().regex(/^\d+$/), z.number().int().min(0).transform(String)]);
const range = z.looseObject({ start_offset: offset, end_offset: offset });
const started = range.extend({ video_id: z.string(), upload_session_id: z.string() });
const misplaced = z.looseObject({ error: z.looseObject({ error_data: range }) });

type Work = { video: DeliveryVideo; earlier: FeedVideo | null; save: SaveVideo };

/** Sends a video to the feed part by part. Facebook says which part it wants next; the same offset twice means it has all. */
export async function uploadFeedVideo(context: GraphContext, { video, earlier, save }: Work): Promise<Outcome<FeedVideo>> {
  let upload = earlier;
  if (upload === null) {
    const begun = await start(context, video);
    if (begun.kind !== 'ok') return begun;
    upload = begun.value;
    await save(upload);
  }
  while (upload.start !== upload.end) {
    const next = await sendPart(context, video, upload);
    if (next.kind !== 'ok') return next;
    upload = { ...upload, ...next.value };
    await save(upload);
  }
  return { kind: 'ok', value: upload };
}

async function start(context: GraphContext, { byteLength, sha256 }: DeliveryVideo): Promise<Outcome<FeedVideo>> {
  const body = new URLSearchParams({ upload_phase: 'start', file_size: String(byteLength) });
  const sent = await requestGraph(context, { ...upload(context, body), phase: 'prepare', answer: started });
  if (sent.kind !== 'ok') return sent;
  const { video_id: id, upload_session_id: sessionId, start_offset, end_offset } = sent.value;
  return { kind: 'ok', value: { form: 'feed', sha256, id, sessionId, start: start_offset, end: end_offset } };
}

/**
 * One part. After a lost answer Facebook may have it already and refuses it, naming the part that it wants instead
 * (subcode 1363037): that is how an upload finds its place again.
 */
async function sendPart(
  context: GraphContext,
  video: DeliveryVideo,
  part: FeedVideo,
): Promise<Outcome<Pick<FeedVideo, 'start' | 'end'>>> {
  const form = new FormData();
  form.set('upload_phase', 'transfer');
  form.set('upload_session_id', part.sessionId);
  form.set('start_offset', part.start);
  const bytes = await video.read(Number(part.start), Number(part.end));
  form.set('video_file_chunk', new Blob([Buffer.from(bytes)]), 'part');
  const sent = await requestGraph(context, {
    ...upload(context, form),
    phase: 'prepare',
    answer: range.refine((next) => isAnother(next, part), `The upload stands still at ${part.start}.`),
    accept: ({ json }) => {
      const next = misplaced.safeParse(json).data?.error.error_data;
      return next !== undefined && isAnother(next, part) ? next : undefined;
    },
  });
  if (sent.kind !== 'ok') return sent;
  return { kind: 'ok', value: { start: sent.value.start_offset, end: sent.value.end_offset } };
}

/** Only forward: an answer that asks for what it had before would turn in circles. */
function isAnother({ start_offset: next }: z.infer<typeof range>, { start: current }: FeedVideo): boolean {
  return Number(next) > Number(current);
}

function upload({ settings }: GraphContext, body: FormData | URLSearchParams): GraphCall {
  return { host: 'videoUrl', method: 'POST', path: `${settings.pageId}/videos`, body, timeoutMs: timeouts.uploadMs };
}
