import type { CollectionConfig, Field } from 'payload';
import { searchedFields, searchedThrough } from '../../src/db/search/searched-fields.ts';
import { searchColumnFields } from '../fields/search-columns.ts';
import { orderByLikeness, rankTyped, translateTyped } from '../hooks/translate-search.ts';

/** Gives a collection the columns that its list and its pickers search and sort by, and the hooks that ask them. */
export function withSearch(collection: CollectionConfig): CollectionConfig {
  const searched = searchedFields[collection.slug];
  const fields = collection.fields.map(withPicker);
  if (searched === undefined && searchedThrough[collection.slug] === undefined) return { ...collection, fields };
  const { hooks = {} } = collection;
  return {
    ...collection,
    defaultSort: collection.defaultSort ?? (searched === undefined || searched.isLog ? '-createdAt' : 'sortKey'),
    fields: searched === undefined ? fields : [...fields, ...searchColumnFields(collection.slug)],
    hooks: {
      ...hooks,
      beforeOperation: [...(hooks.beforeOperation ?? []), translateTyped],
      afterOperation: [...(hooks.afterOperation ?? []), orderByLikeness],
    },
  };
}

/** Puts what was typed in order, for every collection and last of all, so that a row that may not be found is not counted. */
export function withRankedSearch(collection: CollectionConfig): CollectionConfig {
  const { hooks = {} } = collection;
  return { ...collection, hooks: { ...hooks, beforeOperation: [...(hooks.beforeOperation ?? []), rankTyped] } };
}

const picker = '/src/app/studio/search/relation-picker.tsx#RelationPicker';

/** Every relation is chosen in the picker that shows what the server found. */
function withPicker(field: Field): Field {
  if (field.type === 'tabs') return { ...field, tabs: field.tabs.map((tab) => ({ ...tab, fields: tab.fields.map(withPicker) })) };
  if (field.type === 'blocks') {
    return { ...field, blocks: field.blocks.map((block) => ({ ...block, fields: block.fields.map(withPicker) })) };
  }
  if ('fields' in field) return { ...field, fields: field.fields.map(withPicker) } as Field;
  if (field.type !== 'relationship' || Array.isArray(field.relationTo) || field.admin?.components?.Field) return field;
  return { ...field, admin: { ...field.admin, components: { ...field.admin?.components, Field: picker } } } as Field;
}
