import type { SQLiteSchemaHook } from '@payloadcms/db-sqlite';
import { index } from '@payloadcms/db-sqlite/drizzle/sqlite-core';

/**
 * Payload indexes `_locales` tables by `(_locale, _parent_id)` but reads them by `_parent_id`: without this index a list of
 * ten among 2,000 documents takes 28 s (measured on 3.90.2).
 */
export const indexLocaleParents: SQLiteSchemaHook = ({ schema, extendTable }) => {
  for (const [name, table] of Object.entries(schema.tables)) {
    if (!('_locale' in table) || !('_parentID' in table)) continue;
    extendTable({
      table,
      extraConfig: (self) => ({ [`${name}_parent_only_idx`]: index(`${name}_parent_only_idx`).on(self._parentID) }),
    });
  }
  return schema;
};
