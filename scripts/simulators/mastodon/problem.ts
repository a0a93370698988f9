import type { Answer } from '../kit/answer.ts';

/** Mastodon's error: a sentence in English and the status. */
export function problem(status: number, error: string, headers: Record<string, string> = {}): Answer {
  return { status, json: { error }, headers };
}
