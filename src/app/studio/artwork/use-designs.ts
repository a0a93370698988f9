'use client';

import { useEffect, useState } from 'react';
import type { ShownDesign } from '../../../studio-api/previews/gallery.ts';
import { read } from '../call.ts';
import { useLanguage } from '../use-language.ts';

/** Asked once for each language and page: they come with the code. */
const asked = new Map<string, Promise<ShownDesign[] | null>>();

/** All designs. `undefined` while they are asked for, `null` where there was no answer. */
export function useDesigns(): ShownDesign[] | null | undefined {
  const language = useLanguage();
  const [designs, setDesigns] = useState<ShownDesign[] | null>();
  useEffect(() => {
    const answer = asked.get(language) ?? read('designs').then((given) => (given.ok ? (given.designs as ShownDesign[]) : null));
    asked.set(language, answer);
    void answer.then((found) => {
      if (found === null) asked.delete(language);
      setDesigns(found);
    });
  }, [language]);
  return designs;
}
