import type { CollectionConfig, GlobalConfig } from 'payload';
import { nobody } from '../../src/access/rules.ts';
import { boundTexts } from './bound-text.ts';
import { normaliseText } from './normalise-text.ts';

/**
 * The gate that all text of people passes, from the studio, the API, imports and seeds alike: it is stored clean, refused in an
 * encoding from before Unicode, and bounded. Rows that only the system writes are left as they are: a frozen edition is named by
 * the hash of its bytes.
 */
export function withTextGate(collection: CollectionConfig): CollectionConfig {
  if (isWrittenBySystem(collection)) return collection;
  const hooks = { ...collection.hooks, beforeValidate: [normaliseText, ...(collection.hooks?.beforeValidate ?? [])] };
  const admin = { ...collection.admin, components: withOffer(collection.admin?.components) };
  return { ...collection, admin, hooks, fields: boundTexts(collection.fields) };
}

type Components = NonNullable<NonNullable<CollectionConfig['admin']>['components']>;

/** A form says before anything is saved that a text is in an old encoding, and converts it. */
function withOffer(components: Components | undefined): Components {
  const offer = '/src/app/studio/content/convert-texts.tsx#ConvertTexts';
  const edit = components?.edit;
  return { ...components, edit: { ...edit, beforeDocumentControls: [offer, ...(edit?.beforeDocumentControls ?? [])] } };
}

export function withTextGateOfGlobal(global: GlobalConfig): GlobalConfig {
  const hooks = { ...global.hooks, beforeValidate: [normaliseText, ...(global.hooks?.beforeValidate ?? [])] };
  return { ...global, hooks, fields: boundTexts(global.fields) } as GlobalConfig;
}

const isWrittenBySystem = ({ access }: CollectionConfig): boolean => access?.create === nobody && access.update === nobody;
