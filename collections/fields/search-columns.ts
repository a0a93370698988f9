import type { FieldHook, TextField } from 'payload';
import { type SearchColumns, searchColumnsOf } from '../../src/db/search/row-columns.ts';
import { searchedFields } from '../../src/db/search/searched-fields.ts';

/**
 * The two columns that lists and pickers search and sort by. Nobody writes them but the hook, each time that the row is written.
 * @see src/db/search
 */
export function searchColumnFields(collection: string): TextField[] {
  return [keptColumn(collection, 'searchText'), keptColumn(collection, 'sortKey')];
}

function keptColumn(collection: string, name: keyof SearchColumns): TextField {
  return {
    name,
    type: 'text',
    index: true,
    access: { create: () => false, update: () => false },
    admin: { hidden: true, disableListColumn: true, disableListFilter: true, disableBulkEdit: true },
    hooks: { beforeChange: [keepColumn(collection, name)] },
  };
}

/** Texts of the language that is saved come from the form, those of the others from the stored row. */
function keepColumn(collection: string, name: keyof SearchColumns): FieldHook {
  return ({ req, siblingData, siblingDocWithLocales = {} }) => {
    const stored = siblingDocWithLocales as Record<string, unknown>;
    const localized = new Set(searchedFields[collection]?.localized);
    const names = [...localized, ...(searchedFields[collection]?.plain ?? [])];
    const row = names.map((field) => {
      const value = siblingData[field] === undefined ? stored[field] : siblingData[field];
      if (!localized.has(field) || typeof value !== 'string') return [field, value];
      const others = typeof stored[field] === 'object' ? stored[field] : {};
      return [field, { ...others, [req.locale ?? 'vi']: value }];
    });
    return searchColumnsOf(collection, Object.fromEntries(row))[name];
  };
}
