import { LRUCache } from 'lru-cache';

type Person = { id: string; name: string };

/** Documents that people have open at one time; the one that nobody looked at for longest is forgotten. */
const mostDocuments = 5_000;

/**
 * Who has which document open. A form says every few seconds that it is there, and hears who else is. Kept by this process alone
 * (`db/present-people.ts` is for several); a form that was left is forgotten by itself after `staysMs`.
 */
export function whoIsPresent({ staysMs, now }: { staysMs: number; now: () => number }) {
  const documents = new LRUCache<string, Map<string, { name: string; at: number }>>({ max: mostDocuments });
  return (document: string, { id, name }: Person): string[] => {
    const people = documents.get(document) ?? new Map();
    for (const [other, { at }] of people) if (now() - at > staysMs) people.delete(other);
    people.set(id, { name, at: now() });
    documents.set(document, people);
    return [...people].filter(([other]) => other !== id).map(([, other]) => other.name);
  };
}
