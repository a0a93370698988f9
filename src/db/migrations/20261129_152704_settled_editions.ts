import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite';
import { kindsOn } from '../../channels/contract/kinds-on.ts';
import { extendTrail, trailEntry } from '../../domain/trail.ts';
import { editionLabel } from '../edition-label.ts';
import { type OldDelivery, supersededAmong, supersededNote } from '../engine/settle-editions.ts';

type Row = {
  id: string;
  document: string;
  number: number;
  state: string;
  sha256: string;
  title: string;
  submittedAt: string;
  approvedAt: string | null;
  label: string | null;
  trail: string | null;
};

/**
 * Written by hand: of several approved editions of a document one stays approved; editions get their names for pickers; the
 * reason of a withdrawal of before was public and stays so. MongoDB's twin is in `../engine/mongo-migrations.ts`.
 */
export async function up({ db }: MigrateUpArgs): Promise<void> {
  // Withdrawals since then always write the column, '' where nothing is said.
  await db.run(sql`UPDATE \`editions\` SET \`public_note\` = \`note\` WHERE \`state\` = 'withdrawn' AND \`public_note\` IS NULL;`);
  const rows = await db.all<Row>(
    sql`SELECT id, content_type || '/' || document_id AS document, number, state, sha256, title, submitted_at AS submittedAt, approved_at AS approvedAt, label, trail FROM editions;`,
  );
  const kinds = sql.join(
    kindsOn('portal').map((kind) => sql`${kind}`),
    sql`, `,
  );
  const deliveries = await db.all<OldDelivery>(
    sql`SELECT edition_sha256 AS editionSha256, due_at AS dueAt FROM deliveries WHERE state IN ('committing', 'processing', 'published') AND channel_id IN (SELECT key FROM channels WHERE kind IN (${kinds}));`,
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const found of supersededAmong(rows, deliveries)) {
    const entry = trailEntry({ at: new Date(), by: null, act: 'superseded', note: supersededNote(found) });
    const stored = byId.get(found.id)?.trail;
    const trail = JSON.stringify(extendTrail(stored ? JSON.parse(stored) : [], entry));
    await db.run(sql`UPDATE editions SET state = 'superseded', trail = ${trail} WHERE id = ${found.id} AND state = 'approved';`);
  }
  for (const row of rows.filter(({ label }) => label === null)) {
    await db.run(sql`UPDATE editions SET label = ${editionLabel(row)} WHERE id = ${row.id};`);
  }
}

/** A state that came later has no name to go back to. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`UPDATE \`editions\` SET \`state\` = 'rejected' WHERE \`state\` = 'recalled';`);
}
