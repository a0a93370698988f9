import { z } from 'zod';
import type { AppError } from '../../domain/errors.ts';
import type { HttpFailure } from '../../net/send.ts';
import type { Failed, Phase } from '../define-channel.ts';
import { again, classifyHttp, doubt, failureError, limited, retryAfterMs } from '../http/classify.ts';
import { untilMorningMs, untilNextDayMs } from './night.ts';

/** Zalo writes failures into answers of status 200, so the number decides and never the status. */
export const envelope = z.looseObject({ error: z.number(), message: z.string().catch(''), data: z.unknown().optional() });

type Meaning = 'rate' | 'quota' | 'night' | 'working' | 'auth' | 'setup' | 'expired' | 'send-failed' | 'content';

/**
 * Zalo's numbers → meaning; what is not here is the content's fault. Source: reference/channels.md §1.2. Community tables
 * contradict each other in places (some call −204 a wrong token).
 */
const meanings: Record<number, Meaning> = {
  [-32]: 'rate',
  [-100]: 'expired',
  [-200]: 'send-failed',
  [-204]: 'setup',
  [-205]: 'setup',
  [-209]: 'setup',
  [-211]: 'quota',
  [-212]: 'setup',
  [-214]: 'working',
  [-216]: 'auth',
  [-218]: 'rate',
  [-219]: 'setup',
  [-220]: 'auth',
  [-221]: 'setup',
  [-223]: 'setup',
  [-224]: 'setup',
  [-234]: 'night',
  [-235]: 'setup',
  [-240]: 'setup',
  [-242]: 'setup',
  [-320]: 'setup',
  [-321]: 'setup',
};

/** How soon to ask again after something that Zalo is still working on. */
export const workingMs = 10_000;

/** What a failed Zalo call means. An answer without Zalo's envelope is judged by the network's rules alone. */
export function classifyZalo(failure: HttpFailure, phase: Phase, now: Date): Failed {
  const said = failure.kind === 'answer' ? envelope.safeParse(failure.json).data : undefined;
  if (failure.kind !== 'answer' || said === undefined || said.error === 0) return classifyHttp(failure, phase, now);
  const params = { platformCode: said.error, platformSubcode: 0, status: failure.status, reason: said.message.slice(0, 300) };
  switch (meanings[said.error] ?? 'content') {
    case 'rate':
      return limited(failure, said.error, retryAfterMs(failure.headers, now));
    case 'quota':
      return waiting(failureError('channel.quota-used', failure, params), untilNextDayMs(now));
    case 'night':
      return waiting(failureError('channel.quiet-hours', failure, params), untilMorningMs(now));
    case 'working':
      return waiting(failureError('channel.still-working', failure, params), workingMs);
    case 'auth':
      return { kind: 'auth', error: failureError('channel.login-needed', failure, params) };
    case 'setup':
      return { kind: 'blocked', error: failureError('channel.blocked-by-platform', failure, params) };
    case 'expired':
      return again(failureError('channel.upload-lost', failure, params), null);
    case 'send-failed':
      return phase === 'commit' ? doubt(failure) : again(failureError('channel.server-error', failure, params), null);
    case 'content':
      return { kind: 'rejected', error: failureError('channel.refused', failure, params) };
  }
}

/** A wait that is not a failure is not counted as an attempt. */
export function waiting(error: AppError, afterMs: number): Failed {
  return { kind: 'retry', error, afterMs, isCounted: false };
}
