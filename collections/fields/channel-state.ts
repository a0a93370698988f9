import type { Field } from 'payload';
import { nobodyField } from '../../src/access/rules.ts';
import { label } from './labels.ts';

const unseen = { admin: { hidden: true }, access: { create: nobodyField, update: nobodyField } } as const;

/** Only the worker writes these fields, each by a conditional update. The health page shows them. */
export const channelStateFields: Field[] = [
  {
    name: 'needsLogin',
    type: 'checkbox',
    defaultValue: false,
    label: label('Cần kết nối lại', 'Needs to be reconnected'),
    admin: { position: 'sidebar', readOnly: true },
  },
  {
    name: 'lastTrouble',
    type: 'textarea',
    label: label('Sự cố gần nhất', 'Last trouble'),
    admin: { position: 'sidebar', readOnly: true },
  },
  { name: 'account', type: 'json', ...unseen },
  { name: 'isUnchecked', type: 'checkbox', defaultValue: false, ...unseen },
  { name: 'nextCheckAt', type: 'date', ...unseen },
  { name: 'tokenVersion', type: 'number', defaultValue: 0, ...unseen },
  { name: 'tokenFrom', type: 'date', ...unseen },
  { name: 'accessUntil', type: 'date', ...unseen },
  { name: 'refreshUntil', type: 'date', ...unseen },
  { name: 'tokenLeaseOwner', type: 'text', ...unseen },
  { name: 'tokenLeaseUntil', type: 'date', ...unseen },
  { name: 'circuitFailures', type: 'number', defaultValue: 0, ...unseen },
  { name: 'circuitOpenUntil', type: 'date', ...unseen },
  { name: 'circuitProbe', type: 'text', ...unseen },
  { name: 'circuitVersion', type: 'number', defaultValue: 0, ...unseen },
];
