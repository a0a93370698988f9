import type { Field } from 'payload';
import { nobodyField } from '../../src/access/rules.ts';
import { channels as kinds } from '../../src/channels/registry.gen.ts';
import { label } from './labels.ts';

const closed = { hidden: true, access: { read: nobodyField, create: nobodyField, update: nobodyField } } as const;

/** Names of each kind's secrets, for a form that can't import the kinds. */
const namesByKind = Object.fromEntries(
  Object.values(kinds).map(({ id, secrets, optionalSecrets = [] }) => [id, { needed: secrets, optional: optionalSecrets }]),
);

/**
 * Secrets of a channel. What is typed into `newSecrets` is sealed before anything is stored; it and the sealed ones are never read
 * back. `previousSecrets` is the pair before the last change, kept for an administrator with the key.
 */
export const channelSecretFields: Field[] = [
  {
    name: 'newSecrets',
    type: 'json',
    virtual: true,
    label: label('Nhập khóa mới', 'New secrets'),
    admin: {
      // Payload takes a virtual field for one that nobody types into.
      readOnly: false,
      components: {
        Field: { path: '/src/app/studio/channels/secrets-field.tsx#SecretsField', clientProps: { namesByKind } },
      },
    },
  },
  { name: 'secrets', type: 'json', ...closed },
  { name: 'previousSecrets', type: 'json', ...closed },
];
