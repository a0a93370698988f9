import { type RefObject, useEffect, useRef } from 'react';

type Values = Record<string, unknown>;

/**
 * The document in all languages, as it was stored at `moment`: a form has one of them, and when somebody deletes the document
 * there is nobody left to ask for the others.
 */
export function useAllLanguages({ collection, id, moment }: { collection: string; id: string; moment: string }) {
  const all: RefObject<Values | null> = useRef<Values | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the moment is why it is asked again.
  useEffect(() => {
    let isOld = false;
    void (async () => {
      const address = `/api/${collection}/${id}?locale=all&depth=0`;
      const response = await fetch(address, { credentials: 'same-origin' }).catch(() => null);
      const stored = response?.ok ? ((await response.json().catch(() => null)) as Values | null) : null;
      if (!isOld && stored !== null) all.current = stored;
    })();
    return () => {
      isOld = true;
    };
  }, [collection, id, moment]);
  return all;
}
