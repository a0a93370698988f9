import type { CollectionConfig, GlobalConfig } from 'payload';

const component = '/src/app/studio/content/keep-refusals.tsx#KeepRefusals';

/** In every form of the collection, what a save was refused for stays beside its box until somebody types. */
export function withKeptRefusals(collection: CollectionConfig): CollectionConfig {
  const { admin } = collection;
  const edit = admin?.components?.edit;
  const controls = [...(edit?.beforeDocumentControls ?? []), component];
  return {
    ...collection,
    admin: { ...admin, components: { ...admin?.components, edit: { ...edit, beforeDocumentControls: controls } } },
  };
}

/** The same of a global. */
export function withKeptRefusalsOfGlobal(global: GlobalConfig): GlobalConfig {
  const { admin } = global;
  const elements = admin?.components?.elements;
  const controls = [...(elements?.beforeDocumentControls ?? []), component];
  return {
    ...global,
    admin: { ...admin, components: { ...admin?.components, elements: { ...elements, beforeDocumentControls: controls } } },
  };
}
