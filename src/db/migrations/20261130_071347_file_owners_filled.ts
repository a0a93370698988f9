import { type MigrateUpArgs, sql } from '@payloadcms/db-sqlite';
import { namesToKeep, type OldFiles, ownersOfFiles } from '../engine/file-owners.ts';

type Sqlite = MigrateUpArgs['db'];

/** The tables of its time: what is added later has none of its own yet. */
const collections = ['articles', 'campaigns', 'guides', 'infographics', 'leaflets', 'videos'];

/**
 * Written by hand: files of before belong to the unit whose documents use them, and names in which something was approved stand in
 * their unit's list. No document changes. MongoDB's twin is in `../engine/mongo-file-owners.ts`.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  const units = await db.all<OldFiles['units'][number]>(sql`SELECT id, code, name, path FROM units`);
  const owners = ownersOfFiles({
    units,
    files: await db.all<OldFiles['files'][number]>(sql`SELECT id, sha256 FROM media`),
    uses: await usesOfFiles(db),
    logos: new Set((await db.all<{ id: string }>(sql`SELECT logo_id AS id FROM units WHERE logo_id IS NOT NULL`)).map(({ id }) => id)),
    editions: await publicEditions(db),
  });
  for (const { id, unitId, issuerPath, sharedIn, sharedAt } of owners) {
    const shown = sharedIn === null ? null : JSON.stringify(sharedIn);
    await db.run(
      sql`UPDATE media SET unit_id = ${unitId}, issuer_path = ${issuerPath}, shared_in = ${shown}, shared_at = ${sharedAt} WHERE id = ${id}`,
    );
  }
  const approved = await db.all<{ unitCode: string; name: string }>(
    sql`SELECT DISTINCT json_extract(content, '$.issuer.unitCode') AS unitCode, json_extract(content, '$.issuer.name') AS name FROM editions WHERE approved_at IS NOT NULL`,
  );
  for (const { id, issuingNames } of namesToKeep({ units, documents: await printedNames(db), approved })) {
    await db.run(sql`UPDATE units SET issuing_names = ${issuingNames} WHERE id = ${id} AND issuing_names IS NULL`);
  }
}

/** The columns go with the migration before this one. */
export async function down(): Promise<void> {}

async function printedNames(db: Sqlite): Promise<{ unitId: string; name: string }[]> {
  const found = collections.map((table) =>
    db.all<{ unitId: string; name: string }>(
      sql`SELECT DISTINCT issuer_unit_id AS unitId, issuer_name AS name FROM ${sql.identifier(table)} WHERE issuer_name IS NOT NULL AND issuer_unit_id IS NOT NULL`,
    ),
  );
  return (await Promise.all(found)).flat();
}

async function publicEditions(db: Sqlite): Promise<OldFiles['editions']> {
  const rows = await db.all<{ sha256: string; sharedAt: string; files: string | null }>(
    sql`SELECT sha256, shared_at AS sharedAt, json_extract(content, '$.files') AS files FROM editions WHERE shared_at IS NOT NULL`,
  );
  return rows.map(({ sha256, sharedAt, files }) => {
    const hashes = (JSON.parse(files ?? '[]') as { sha256: string }[]).map((file) => file.sha256);
    return { sha256, sharedAt, files: hashes };
  });
}

type Key = { table: string; from: string };

/** Follows every column that points to `media` up to its document, through rows of lists and of relations. */
async function usesOfFiles(db: Sqlite): Promise<OldFiles['uses']> {
  const names = await db.all<{ name: string }>(sql`SELECT name FROM sqlite_master WHERE type = 'table'`);
  const keys = new Map<string, Key[]>();
  for (const { name } of names) keys.set(name, await db.all<Key>(sql`SELECT "table", "from" FROM pragma_foreign_key_list(${name})`));
  const uses: OldFiles['uses'][number][] = [];
  for (const [name, columns] of keys) {
    const chain = chainTo(name, keys);
    const root = chain.at(-1)?.table ?? name;
    if (!collections.includes(root)) continue;
    const joins = chain.map(({ table, from }, at) => {
      const [alias, child] = [sql.identifier(`t${at + 1}`), sql.identifier(`t${at}`)];
      return sql`JOIN ${sql.identifier(table)} AS ${alias} ON ${alias}.id = ${child}.${sql.identifier(from)}`;
    });
    for (const { from } of columns.filter(({ table }) => table === 'media')) {
      const file = sql`t0.${sql.identifier(from)}`;
      const path = sql`${sql.identifier(`t${chain.length}`)}.issuer_path`;
      uses.push(
        ...(await db.all<{ file: string; path: string }>(
          sql`SELECT DISTINCT ${file} AS file, ${path} AS path FROM ${sql.identifier(name)} AS t0 ${sql.join(joins, sql` `)} WHERE ${file} IS NOT NULL AND ${path} IS NOT NULL`,
        )),
      );
    }
  }
  return uses;
}

/** The tables above a list's table, up to the document's own. */
function chainTo(name: string, keys: Map<string, Key[]>): Key[] {
  // A theme has a column of that name too, for the theme above it.
  const parent = name.endsWith('_rels') ? 'parent_id' : '_parent_id';
  const up = keys.get(name)?.find(({ from }) => from === parent);
  return up === undefined ? [] : [up, ...chainTo(up.table, keys)];
}
