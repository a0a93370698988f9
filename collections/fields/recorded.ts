import type { DateField, JSONField } from 'payload';
import { label } from './labels.ts';

const shownAs = { date: { displayFormat: 'dd/MM/yyyy HH:mm' } } as const;

/** A moment that the machine writes, as Vietnam writes it; Payload's own way puts the month first. */
export const instant = (name: string, vi: string, en: string): DateField => ({
  name,
  type: 'date',
  label: label(vi, en),
  admin: shownAs,
});

/** Data that the machine writes, for people to read. Payload's own editor for JSON comes from a foreign host. */
export const recorded = (name: string, vi: string, en: string): JSONField => ({
  name,
  type: 'json',
  label: label(vi, en),
  admin: {
    readOnly: true,
    components: { Field: { path: '/src/app/studio/json-view.tsx#JsonView', clientProps: { title: label(vi, en) } } },
  },
});
