import { AppError } from '../../domain/errors.ts';
import type { Outcome } from '../define-channel.ts';
import { again } from './classify.ts';

/** `poll` of a channel whose `commit` answers at once: nothing waits there, so nothing is known. */
export function neverPending(address: string): Outcome<never> {
  const host = URL.canParse(address) ? new URL(address).host : address;
  return again(new AppError('channel.no-answer', { params: { host } }), null);
}
