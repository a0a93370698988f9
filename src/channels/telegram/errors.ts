import { z } from 'zod';
import type { HttpFailure } from '../../net/send.ts';
import type { Failed, Phase } from '../define-channel.ts';
import { classifyHttp, doubt, failureError, limited, retryAfterMs } from '../http/classify.ts';

const envelope = z.looseObject({
  ok: z.literal(false),
  error_code: z.number(),
  description: z.string().catch(''),
  parameters: z.looseObject({ retry_after: z.number().optional(), migrate_to_chat_id: z.number().optional() }).optional(),
});

/**
 * Telegram says lost rights and lost chats with 400 as well as with 403; they concern the administrator, not the text. Sentences
 * and codes as seen by TelegramBotAPI/errors, teloxide #450, telepot #437.
 */
const concernsRights =
  /\brights?\b|administrator|chat not found|not a member|was kicked|was blocked|deactivated|group is deactivated|CHAT_(?:WRITE_FORBIDDEN|ADMIN_REQUIRED|RESTRICTED|SEND_\w+_FORBIDDEN|FORBIDDEN)|CHANNEL_PRIVATE|USER_BANNED_IN_CHANNEL|PEER_ID_INVALID|CHAT_ID_INVALID|TOPIC_(?:CLOSED|DELETED)|chat_id is empty|message thread not found/i;

/**
 * What a failed call means, by `error_code`: the HTTP status is the same number, but only the envelope says that Telegram itself
 * has answered. 404 is what a token that was never one gets.
 */
export function classifyTelegram(failure: HttpFailure, phase: Phase, now: Date): Failed {
  const said = failure.kind === 'answer' ? envelope.safeParse(failure.json).data : undefined;
  if (failure.kind !== 'answer' || said === undefined) return classifyHttp(failure, phase, now);
  const { error_code: code, description, parameters = {} } = said;
  const params = { platformCode: code, platformSubcode: 0, status: failure.status };
  if (parameters.migrate_to_chat_id !== undefined) {
    const newId = String(parameters.migrate_to_chat_id);
    return { kind: 'blocked', error: failureError('channel.chat-moved', failure, { newId }) };
  }
  switch (code) {
    case 400:
      if (concernsRights.test(description))
        return { kind: 'blocked', error: failureError('channel.not-permitted', failure, params) };
      return {
        kind: 'rejected',
        error: failureError('channel.refused', failure, { ...params, reason: description.slice(0, 300) }),
      };
    case 401:
    case 404:
      return { kind: 'auth', error: failureError('channel.login-needed', failure, params) };
    case 403:
      return { kind: 'blocked', error: failureError('channel.not-permitted', failure, params) };
    case 429:
      return limited(failure, 429, waitMs(parameters.retry_after, retryAfterMs(failure.headers, now)));
    default:
      return phase === 'commit' ? doubt(failure) : classifyHttp(failure, phase, now);
  }
}

/** Body and header say the same; the longer one is believed, should they not. */
function waitMs(bodySeconds: number | undefined, headerMs: number | null): number | null {
  const waits = [bodySeconds === undefined ? null : bodySeconds * 1000, headerMs].filter((wait) => wait !== null);
  return waits.length > 0 ? Math.max(...waits) : null;
}

/** Telegram has no code for this; the sentence is the whole `description`. */
export function isGone(failure: HttpFailure): boolean {
  if (failure.kind !== 'answer') return false;
  return envelope.safeParse(failure.json).data?.description === 'Bad Request: message to delete not found';
}
