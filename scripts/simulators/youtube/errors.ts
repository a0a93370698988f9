import type { Answer } from '../kit/answer.ts';

/** Google's envelope: the HTTP status, and a reason that says what it means. */
export function youtubeError({
  status,
  reason,
  message,
  domain = 'youtube',
  headers,
}: {
  status: number;
  reason: string;
  message: string;
  domain?: string;
  headers?: Record<string, string>;
}): Answer {
  return { status, json: { error: { code: status, message, errors: [{ message, domain, reason }] } }, headers };
}

export const backendError = (): Answer =>
  youtubeError({ status: 503, reason: 'backendError', domain: 'global', message: 'Backend Error' });

export const rateLimited = (retryAfterSeconds: number): Answer =>
  youtubeError({
    status: 429,
    reason: 'rateLimitExceeded',
    domain: 'usageLimits',
    message: 'Resource has been exhausted (e.g. check quota).',
    headers: { 'retry-after': String(retryAfterSeconds) },
  });

export const badRequest = (reason: string, message: string): Answer => youtubeError({ status: 400, reason, message });

export const unauthorised = (): Answer =>
  youtubeError({ status: 401, reason: 'authError', domain: 'global', message: 'Invalid Credentials' });

export const videoNotFound = (): Answer =>
  youtubeError({
    status: 404,
    reason: 'videoNotFound',
    domain: 'youtube.video',
    message: 'The video that you are trying to access cannot be found.',
  });
