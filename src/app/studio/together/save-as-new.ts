import { asNew } from './as-new.ts';
import { type FieldShape, inOtherLanguage } from './other-languages.ts';
import type { Typed } from './watch-saves.ts';

type Values = Record<string, unknown>;

type Asked = {
  collection: string;
  typed: Typed;
  fields: readonly FieldShape[];
  locales: readonly string[];
  /** The document that is gone, in all languages; `null`: only what is typed is known. */
  all: Values | null;
  /** What an earlier try has made. */
  made: Values | null;
};

/** `made`: the new document, also where a language of it is still missing. `message`: why, '' when nothing is. */
export type SavedAsNew = { made: Values | null; isWhole: boolean; message: string };

/** The words of a form as a new document, with what the one of before said in the other languages. By Payload's own way. */
export async function saveAsNew({ collection, typed, fields, locales, all, made }: Asked): Promise<SavedAsNew> {
  const first = made === null ? await send(`${collection}?locale=${typed.locale}`, 'POST', asNew(typed.values)) : { doc: made };
  const { doc = null } = first;
  if (doc === null || all === null) return { made: doc, isWhole: doc !== null, message: first.message ?? '' };
  for (const locale of locales.filter((code) => code !== typed.locale)) {
    const values = inOtherLanguage({ fields, locale, typed: typed.values, all, made: doc });
    if (values === null) continue;
    const other = await send(`${collection}/${doc.id}?locale=${locale}`, 'PATCH', values);
    if (!other.doc) return { made: doc, isWhole: false, message: other.message ?? '' };
  }
  return { made: doc, isWhole: true, message: '' };
}

async function send(path: string, method: string, values: Values): Promise<{ doc?: Values; message?: string }> {
  const body = new FormData();
  body.set('_payload', JSON.stringify(values));
  const response = await fetch(`/api/${path}&depth=0`, { method, credentials: 'same-origin', body }).catch(() => null);
  const told = (await response?.json().catch(() => null)) as { doc?: Values; errors?: { message?: string }[] } | null;
  if (response?.ok && told?.doc) return { doc: told.doc };
  return { message: told?.errors?.[0]?.message ?? '' };
}
