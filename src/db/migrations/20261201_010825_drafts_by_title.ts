import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite';

/**
 * What a draft may lack may be null: table, column, type. libSQL changes a column where it is. Drizzle would write every table
 * anew and drop the old one, and with it, where foreign keys are on, the rows that hang on it.
 */
const columns = [
  ['campaigns_legal_basis', 'type', 'text'],
  ['campaigns_legal_basis', 'date', 'text'],
  ['campaigns_legal_basis', 'issuer', 'text'],
  ['campaigns_legal_basis', 'role', "text DEFAULT 'can-cu'"],
  ['campaigns_phases', 'kind', 'text'],
  ['campaigns_artworks_values', 'value', 'numeric'],
  ['campaigns_artworks', 'design', 'text'],
  ['campaigns_artworks', 'guide_id', 'text(36)'],
  ['campaigns_pack_contents', 'artwork_key', 'text'],
  ['campaigns', 'document_type', 'text'],
  ['campaigns', 'document_date', 'text'],
  ['campaigns', 'document_system', 'text'],
  ['campaigns', 'period_start', 'text'],
  ['campaigns', 'period_label', 'text'],
  ['_campaigns_v_version_legal_basis', 'type', 'text'],
  ['_campaigns_v_version_legal_basis', 'date', 'text'],
  ['_campaigns_v_version_legal_basis', 'issuer', 'text'],
  ['_campaigns_v_version_legal_basis', 'role', "text DEFAULT 'can-cu'"],
  ['_campaigns_v_version_phases', 'kind', 'text'],
  ['_campaigns_v_version_artworks_values', 'value', 'numeric'],
  ['_campaigns_v_version_artworks', 'design', 'text'],
  ['_campaigns_v_version_artworks', 'guide_id', 'text(36)'],
  ['_campaigns_v_version_pack_contents', 'artwork_key', 'text'],
  ['_campaigns_v', 'version_document_type', 'text'],
  ['_campaigns_v', 'version_document_date', 'text'],
  ['_campaigns_v', 'version_document_system', 'text'],
  ['_campaigns_v', 'version_period_start', 'text'],
  ['_campaigns_v', 'version_period_label', 'text'],
  ['guides_references', 'label', 'text'],
  ['guides_references', 'url', 'text'],
  ['guides', 'reviewed_at', 'text'],
  ['_guides_v_version_references', 'label', 'text'],
  ['_guides_v_version_references', 'url', 'text'],
  ['_guides_v', 'version_reviewed_at', 'text'],
  ['leaflets_artwork_values', 'value', 'numeric'],
  ['leaflets', 'campaign_id', 'text(36)'],
  ['leaflets', 'artwork_design', 'text'],
  ['leaflets', 'artwork_guide_id', 'text(36)'],
  ['_leaflets_v_version_artwork_values', 'value', 'numeric'],
  ['_leaflets_v', 'version_campaign_id', 'text(36)'],
  ['_leaflets_v', 'version_artwork_design', 'text'],
  ['_leaflets_v', 'version_artwork_guide_id', 'text(36)'],
  ['infographics_values', 'value', 'numeric'],
  ['infographics', 'campaign_id', 'text(36)'],
  ['_infographics_v_version_values', 'value', 'numeric'],
  ['_infographics_v', 'version_campaign_id', 'text(36)'],
  ['videos', 'duration_seconds', 'numeric'],
  ['_videos_v', 'version_duration_seconds', 'numeric'],
] as const;

type Db = MigrateUpArgs['db'];
const change = (db: Db, [table, column, type]: (typeof columns)[number], rest = '') =>
  db.run(sql.raw(`ALTER TABLE \`${table}\` ALTER COLUMN \`${column}\` TO \`${column}\` ${type}${rest}`));

export async function up({ db }: MigrateUpArgs): Promise<void> {
  for (const column of columns) await change(db, column);
}

/** Drafts that lack something keep their rows: SQLite holds new rows alone to it. */
export async function down({ db }: MigrateDownArgs): Promise<void> {
  for (const column of columns) await change(db, column, ' NOT NULL');
}
