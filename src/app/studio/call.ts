import { readerLanguage } from '../../domain/reader-language.ts';
import { sharedWords } from './words.ts';

/** Answer of the studio's own endpoints: a sentence for the person, in either case. */
export type Answer = { ok: boolean; message: string; [name: string]: unknown };

/** Calls one of Pano's studio endpoints. Never throws: a broken line gives an answer too. */
export function call(path: string, body: Record<string, unknown>): Promise<Answer> {
  const headers = { 'content-type': 'application/json' };
  return request(path, { method: 'POST', headers, body: JSON.stringify(body) });
}

/** Reads from one of them. */
export function read(path: string): Promise<Answer> {
  return request(path, { method: 'GET' });
}

async function request(path: string, init: RequestInit): Promise<Answer> {
  try {
    const response = await fetch(`/api/pano/${path}`, { credentials: 'same-origin', ...init });
    return (await response.json()) as Answer;
  } catch {
    // Payload writes the reader's language on the page.
    return { ok: false, message: sharedWords[readerLanguage(document.documentElement.lang)].noConnection };
  }
}
