'use client';

import { useAuth } from '@payloadcms/ui';
import { call } from '../call.ts';
import { forget, keep, type Place, readKept } from './kept.ts';
import { keptAway } from './kept-away.ts';

type Typed = { values: Record<string, unknown>; locale: string; savedAt: string };

/** For a form that is left in the person's name: its words are offered again, or have gone elsewhere and are not. */
export function useTypedElsewhere({ collection, id }: { collection: string; id: string }) {
  const user = String(useAuth().user?.id ?? '');
  const placeOf = (locale: string): Place => ({ user, collection, id, locale });
  const forgetHere = (locale: string) => {
    for (const { session } of readKept(localStorage, placeOf(locale), Date.now())) {
      forget(localStorage, placeOf(locale), session);
      void keptAway(call).forget(placeOf(locale), session);
    }
  };
  const keepFor = ({ values: { file: _, ...values }, locale, savedAt }: Typed) => {
    // What this form kept before is part of it.
    forgetHere(locale);
    keep(localStorage, placeOf(locale), { session: crypto.randomUUID(), at: Date.now(), savedAt, values });
  };
  return { keepFor, forgetHere };
}
