import { sql } from '@payloadcms/db-sqlite/drizzle';
import { type SearchColumns, searchColumnsOf } from './row-columns.ts';
import { type SearchedFields, searchedFields } from './searched-fields.ts';

/** Payload's SQLite as a migration gets it. */
type Sqlite = { all<Row>(query: ReturnType<typeof sql>): Promise<Row[]>; run(query: ReturnType<typeof sql>): Promise<unknown> };
type Row = Record<string, unknown>;
type Filled = SearchColumns & { id: string };

/** Rows of one UPDATE: each of them is a write to the disk that is waited for. */
const rowsAtOnce = 500;

/**
 * Gives rows of before the columns their search text and sort key. Columns are computed anew each time, so it may
 * run again, and a later migration may run it when what goes into them has changed.
 */
export async function fillSearchColumns(db: Sqlite): Promise<void> {
  for (const [collection, fields] of Object.entries(searchedFields)) {
    const table = tableOf(collection);
    const rows = await readRows({ db, table, fields });
    const filled = rows.map((row) => ({ id: String(row.id), ...searchColumnsOf(collection, row) }));
    for (let at = 0; at < filled.length; at += rowsAtOnce) await write(db, table, filled.slice(at, at + rowsAtOnce));
  }
}

const tableOf = (collection: string): string => collection.replaceAll('-', '_');
const columnOf = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

type Reading = { db: Sqlite; table: string; fields: SearchedFields };

async function readRows({ db, table, fields: { plain, localized } }: Reading): Promise<Row[]> {
  const named = (fields: string[]) =>
    sql.join(
      fields.map((field) => sql`${sql.identifier(columnOf(field))} AS ${sql.identifier(field)}`),
      sql`, `,
    );
  const rows = await db.all<Row>(sql`SELECT id, ${named(plain)} FROM ${sql.identifier(table)}`);
  if (localized.length === 0) return rows;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const texts = await db.all<Row>(
    sql`SELECT _parent_id, _locale, ${named(localized)} FROM ${sql.identifier(`${table}_locales`)}`,
  );
  for (const { _parent_id: id, _locale: locale, ...inLocale } of texts) {
    const row = byId.get(id);
    if (row === undefined) continue;
    for (const [field, text] of Object.entries(inLocale)) row[field] = { ...(row[field] as object), [String(locale)]: text };
  }
  return rows;
}

async function write(db: Sqlite, table: string, rows: Filled[]): Promise<void> {
  const values = sql.join(
    rows.map(({ id, searchText, sortKey }) => sql`(${id}, ${searchText}, ${sortKey})`),
    sql`, `,
  );
  const name = sql.identifier(table);
  await db.run(sql`WITH filled(id, search_text, sort_key) AS (VALUES ${values})
    UPDATE ${name} SET search_text = filled.search_text, sort_key = filled.sort_key FROM filled WHERE ${name}.id = filled.id`);
}

/** MongoDB's collection, without Payload's models. */
type MongoRows = {
  find(filter: Row): { toArray(): Promise<Row[]> };
  updateOne(filter: Row, update: Row): Promise<unknown>;
};

/** The same on MongoDB, where a localized value already is an object of its languages. */
export async function fillSearchColumnsOnMongo(rowsOf: (collection: string) => MongoRows): Promise<void> {
  for (const collection of Object.keys(searchedFields)) {
    const rows = rowsOf(collection);
    for (const { _id, ...row } of await rows.find({}).toArray()) {
      await rows.updateOne({ _id }, { $set: searchColumnsOf(collection, row) });
    }
  }
}
