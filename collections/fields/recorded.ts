import type { DateField, JSONField } from 'payload';
import { label } from './labels.ts';

const shownAs = { date: { displayFormat: 'dd/MM/yyyy HH:mm' } } as const;

/** An instant that the system writes, shown as dates are written in Vietnam. Payload's default puts the month first. */
export const instant = (name: string, vi: string, en: string): DateField => ({
  name,
  type: 'date',
  label: label(vi, en),
  admin: shownAs,
});

/** Data that the system writes and people only read. Payload's own JSON editor is loaded from another host. */
export const recorded = (name: string, vi: string, en: string): JSONField => ({
  name,
  type: 'json',
  label: label(vi, en),
  admin: {
    readOnly: true,
    components: { Field: { path: '/src/app/studio/json-view.tsx#JsonView', clientProps: { title: label(vi, en) } } },
  },
});
