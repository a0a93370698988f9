import { type Payload, ValidationError } from 'payload';

type Person = { id: string; name: string };
type Told = { name: string; untilMs: number };
type Row = { id: string | number; key: string; data: unknown };
type Asked = { payload: Payload; document: string; person: Person; staysMs: number; now: number };

const collection = 'payload-kv';

/**
 * Who else has a document open, over all processes of this database. A form that asks says by it that it is there: one small row
 * for a person and a document, which counts for `staysMs`. Names of `person`'s other windows are not told.
 *
 * Not through Payload's local API: the table has no access rules. Rows that ran out are deleted when the next form is opened.
 */
export async function presentPeople({ payload, document, person, staysMs, now }: Asked): Promise<string[]> {
  const beginning = `${prefix}${document}:`;
  const rows = await rowsFrom(payload, beginning);
  const key = beginning + person.id;
  const data: Told = { name: person.name, untilMs: now + staysMs };
  const own = rows.find((row) => row.key === key);
  if (own === undefined) await enter(payload, { key, data, now });
  else await payload.db.updateOne({ collection, id: own.id, data: { data } });
  const others = rows.filter((row) => row.key !== key && toldIn(row).untilMs > now);
  return others.map((row) => toldIn(row).name);
}

const prefix = 'open:';
const toldIn = ({ data }: Row): Told => data as Told;

async function enter(payload: Payload, { key, data, now }: { key: string; data: Told; now: number }): Promise<void> {
  const over = (await rowsFrom(payload, prefix)).filter((row) => toldIn(row).untilMs <= now).map(({ id }) => id);
  if (over.length > 0) await payload.db.deleteMany({ collection, where: { id: { in: over } } });
  try {
    await payload.db.create({ collection, data: { key, data } });
  } catch (error) {
    // A second window of the same person was faster.
    if (!(error instanceof ValidationError)) throw error;
  }
}

/** By the index of keys: those that begin with `beginning`, which ends with a colon. */
async function rowsFrom(payload: Payload, beginning: string): Promise<Row[]> {
  const end = `${beginning.slice(0, -1)};`;
  const where = { and: [{ key: { greater_than_equal: beginning } }, { key: { less_than: end } }] };
  return (await payload.db.find<Row>({ collection, where, pagination: false })).docs;
}
