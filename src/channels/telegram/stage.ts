import type { DeliveryContent, DeliveryImage, DeliveryVideo } from '../contract/delivery-content.ts';
import type { Outcome } from '../define-channel.ts';
import { requestTelegram, type TelegramContext } from './call.ts';
import { blobOf, videoParts } from './post.ts';
import { messagesAnswer, unreadable } from './read-answer.ts';

type Media = DeliveryImage | DeliveryVideo;

/** Well inside a worker's lease: 50 MB need no more on a line of 5 Mbit/s. */
const uploadTimeoutMs = 90_000;

/** What a post carries: a video goes alone. */
export function mediaOf({ video, images }: DeliveryContent): Media[] {
  return video === null ? images : [video];
}

/** Sends a picture or a video to the private staging chat and gives its `file_id`; for a picture that of its largest size. */
export async function stage(context: TelegramContext, stagingChatId: string, media: Media): Promise<Outcome<string>> {
  const { method, fields, files } = await partsOf(media);
  const sent = await requestTelegram(context, {
    method,
    fields: { chat_id: stagingChatId, disable_notification: 'true', ...fields },
    files,
    timeoutMs: uploadTimeoutMs,
    phase: 'prepare',
    answer: messagesAnswer,
  });
  if (sent.kind !== 'ok') return sent;
  const [message] = sent.value;
  const fileId = message.photo?.at(-1)?.file_id ?? message.video?.file_id;
  return fileId === undefined ? unreadable(context) : { kind: 'ok', value: fileId };
}

async function partsOf(media: Media) {
  if ('facts' in media) return { method: 'sendVideo', ...(await videoParts(media)) };
  return { method: 'sendPhoto', fields: {}, files: [{ name: 'photo', file: blobOf(media.bytes, media.mimeType) }] };
}
