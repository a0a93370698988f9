import type { Field } from 'payload';
import { nobodyField } from '../../src/access/rules.ts';
import { channels as kinds } from '../../src/channels/registry.gen.ts';
import { label } from './labels.ts';

const closed = { hidden: true, access: { read: nobodyField, create: nobodyField, update: nobodyField } } as const;

/** Names of each kind's secrets, for a form that cannot import the kinds. */
const namesByKind = Object.fromEntries(
  Object.values(kinds).map(({ id, secrets, optionalSecrets = [] }) => [id, { needed: secrets, optional: optionalSecrets }]),
);

/**
 * Secrets of a channel. A hook seals the values of `newSecrets` before anything is stored. No access reads them back, sealed or
 * not. `previousSecrets` holds the secrets before the last change, for an administrator who has the key.
 */
export const channelSecretFields: Field[] = [
  {
    name: 'newSecrets',
    type: 'json',
    virtual: true,
    label: label('Nhập khóa mới', 'New secrets'),
    admin: {
      // Payload makes virtual fields read-only by default.
      readOnly: false,
      components: {
        Field: { path: '/src/app/studio/channels/secrets-field.tsx#SecretsField', clientProps: { namesByKind } },
      },
    },
  },
  { name: 'secrets', type: 'json', ...closed },
  { name: 'previousSecrets', type: 'json', ...closed },
];
