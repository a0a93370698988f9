import { minuteMs } from '../../domain/durations.ts';
import { AppError, type ErrorCode } from '../../domain/errors.ts';
import type { Outcome } from '../define-channel.ts';
import type { ParamsBesidesHost } from '../http/classify.ts';
import type { SmtpFailure } from './smtp.ts';

/** Greylisting servers let a sender in after some minutes. */
const greylistMs = 5 * minuteMs;

/**
 * What a failed session means (RFC 5321 §4.2.1): 4xx is "not now", 5xx "no". Silence after the mail began leaves a doubt, and so
 * does "not now": relays on the way say it of mails that went through.
 */
export function classifySmtp(failure: SmtpFailure, host: string): Outcome<never> {
  const error = <Code extends ErrorCode>(code: Code, ...[params]: ParamsBesidesHost<Code>) =>
    AppError.of({ code, cause: new Error(failure.raw), params: { host, ...params } });
  const isDoubtful =
    failure.kind === 'no-answer' || (failure.kind === 'answer' && failure.stage === 'mail' && failure.code < 500);
  if (isDoubtful) return { kind: 'unknown', error: error('channel.no-answer'), mayResend: true };
  if (failure.kind !== 'answer') return { kind: 'retry', error: error('channel.unreachable'), afterMs: null, isCounted: true };
  const params = { platformCode: failure.code, platformSubcode: 0, status: failure.code, reason: failure.raw };
  // 530, 534, 535, 538: a login is missing or not accepted.
  if ([530, 534, 535, 538].includes(failure.code)) return { kind: 'auth', error: error('channel.login-needed', params) };
  if (failure.code < 500) {
    const afterMs = failure.code === 450 || failure.code === 451 ? greylistMs : null;
    return { kind: 'retry', error: error('channel.server-error', params), afterMs, isCounted: true };
  }
  const isOfMail = failure.stage === 'mail' || failure.code === 552;
  if (isOfMail) return { kind: 'rejected', error: error('channel.refused', params) };
  return { kind: 'blocked', error: error('channel.mail-refused', params) };
}
