'use client';

import { useEffect, useState } from 'react';
import type { ShownDesign, ShownKit } from '../../../studio-api/previews/gallery.ts';
import { read } from '../call.ts';
import { useLanguage } from '../use-language.ts';

type Choices = { designs: ShownDesign[]; kits: ShownKit[] };

/** Asked once for each language and page: they come with the code. */
const asked = new Map<string, Promise<Choices | null>>();

/** What a piece and a campaign can look like. `undefined` while it is asked for, `null` where there was no answer. */
function useChoices(): Choices | null | undefined {
  const language = useLanguage();
  const [choices, setChoices] = useState<Choices | null>();
  useEffect(() => {
    const answer = asked.get(language) ?? read('designs').then((given) => (given.ok ? (given as unknown as Choices) : null));
    asked.set(language, answer);
    void answer.then((found) => {
      if (found === null) asked.delete(language);
      setChoices(found);
    });
  }, [language]);
  return choices;
}

/** All designs. `undefined` while they are asked for, `null` where there was no answer. */
export function useDesigns(): ShownDesign[] | null | undefined {
  const choices = useChoices();
  return choices === null ? null : choices?.designs;
}

/** All kits; none while they are asked for. */
export function useKits(): ShownKit[] {
  return useChoices()?.kits ?? [];
}
