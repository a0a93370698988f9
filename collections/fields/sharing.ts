import type { Field } from 'payload';
import { nobodyField } from '../../src/access/rules.ts';

const workflowOnly = { access: { create: nobodyField, update: nobodyField }, admin: { hidden: true } } as const;

/**
 * What every office may see of a document while it is public: the words of its public edition, never those of a newer draft.
 * All are empty for what is not public. `src/db/sharing.ts` writes them, past all hooks.
 */
export const sharingFields: Field[] = [
  { name: 'sharedAt', type: 'date', index: true, ...workflowOnly },
  { name: 'sharedTitle', type: 'text', index: true, ...workflowOnly },
  /** As `searchText`, of the public words. */
  { name: 'sharedSearch', type: 'text', ...workflowOnly },
  { name: 'shared', type: 'json', ...workflowOnly },
];
