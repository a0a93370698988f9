import { readerLanguage } from '../../../domain/reader-language.ts';
import { sharedWords } from '../words.ts';

type Changed = { ok: boolean; code: string; message: string };

/** Asks `collections/organisation/account-endpoints.ts`, which answers in the form of Payload. Never throws. */
export async function changeOwnPassword({ current, next }: { current: string; next: string }): Promise<Changed> {
  try {
    const response = await fetch('/api/users/own-password', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ current, next }),
    });
    const { code = '', errors = [] } = (await response.json()) as { code?: string; errors?: { message?: string }[] };
    return { ok: response.ok, code, message: errors[0]?.message ?? '' };
  } catch {
    return { ok: false, code: '', message: sharedWords[readerLanguage(document.documentElement.lang)].noConnection };
  }
}
