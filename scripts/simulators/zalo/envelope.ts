import { type Answer, ok } from '../kit/answer.ts';

/** Zalo answers 200 whatever happened. */
export function success(data: unknown): Answer {
  return ok({ error: 0, message: 'Success', data });
}

export function failure(error: number, message: string): Answer {
  return ok({ error, message });
}

export const badParam = (what: string): Answer => failure(-201, `${what} is invalid`);
