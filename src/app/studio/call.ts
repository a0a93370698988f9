import { readerLanguage } from '../../domain/reader-language.ts';
import { sharedWords } from './words.ts';

/** Answer of the studio's own endpoints. `message` is a sentence for the person, after success and after failure. */
export type Answer = { ok: boolean; message: string; [name: string]: unknown };

/** Sends JSON to one of Pano's studio endpoints. Never throws: a lost connection gives an answer with `isUnreachable`. */
export function call(path: string, body: Record<string, unknown>): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  return request(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** Reads from one of Pano's studio endpoints. Never throws. */
export function read(path: string): Promise<Answer> {
  return request(path, { method: 'GET' });
}

async function request(path: string, init: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(`/api/pano/${path}`, { credentials: 'same-origin', ...init });
    return (await response.json()) as Answer;
  } catch {
    // Payload sets `lang` of the page to the reader's language.
    return { ok: false, isUnreachable: true, message: sharedWords[readerLanguage(document.documentElement.lang)].noConnection };
  }
}
