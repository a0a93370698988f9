import type { Payload, PayloadRequest, Where } from 'payload';
import { needlesOf } from '../../text/typed/search-columns.ts';

/** A field of a row, and the row of another collection that it names. */
type Pointer = { field: string; collection: string; by: string };

/** A statement takes so many values; a word that more rows have says little. */
const mostTargets = 5_000;
/** Of a hash or a key; shorter ones are in half of them by chance. */
const leastKeyLetters = 8;

type Asked = { payload: Payload; req: PayloadRequest; pointers: Pointer[]; keys: string[]; typed: string };

/**
 * Rows one of whose targets has all the typed words, else rows whose targets have them between them: "hòa facebook" finds the
 * posts of "Hòa Bình học số" on the channel "Facebook …". Targets are looked up past access: the list shows their names to all
 * who see the row.
 */
export async function pointedSearch({ payload, req, pointers, keys, typed }: Asked): Promise<Where | null> {
  const forms = needlesOf(typed);
  if (forms.length === 0) return null;
  const known = new Map<string, Promise<Where[]>>();
  const rowsWith = (words: string[][]) => {
    const name = JSON.stringify(words);
    const found = known.get(name) ?? targetsWith({ payload, req, pointers, words });
    known.set(name, found);
    return found;
  };
  const or = await Promise.all(
    forms.map(async (words): Promise<Where> => {
      const inOne = await rowsWith(words);
      if (inOne.length > 0) return { or: inOne };
      const and = words.map(async (word): Promise<Where> => anyOf([...(await rowsWith([word])), ...keyConditions(keys, word)]));
      return { and: await Promise.all(and) };
    }),
  );
  const whole = typed.trim();
  return { or: [...or, ...(whole.length < leastKeyLetters ? [] : keys.map((key) => ({ [key]: { equals: whole } })))] };
}

type Lookup = Pick<Asked, 'payload' | 'req' | 'pointers'> & { words: string[][] };

/** A condition without an alternative would be true. */
const anyOf = (or: Where[]): Where => (or.length === 0 ? { id: { exists: false } } : { or });

/** Rows whose target has all these words. */
async function targetsWith({ payload, req, pointers, words }: Lookup): Promise<Where[]> {
  const where: Where = { and: words.map((spellings) => ({ or: spellings.map((contains) => ({ searchText: { contains } })) })) };
  const found = await Promise.all(
    pointers.map(async ({ field, collection, by }) => {
      const query = { where, select: { [by]: true }, limit: mostTargets, pagination: false, depth: 0, req } as const;
      const { docs } = await payload.find({ collection: collection as 'editions', ...query });
      const named = docs.map((row) => String((row as unknown as Record<string, unknown>)[by]));
      return named.length === 0 ? [] : [{ [field]: { in: named } }];
    }),
  );
  return found.flat();
}

function keyConditions(keys: string[], spellings: string[]): Where[] {
  const long = spellings.map((word) => word.trim()).filter((word) => word.length >= leastKeyLetters);
  return long.flatMap((contains) => keys.map((key) => ({ [key]: { contains } })));
}
