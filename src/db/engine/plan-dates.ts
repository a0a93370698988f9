import type { Payload } from 'payload';
import { planDateOf, storedPlanDate } from '../../text/plan-date.ts';

/** Columns that held dates as free text, by their table in SQLite. Versions too: a restored one must not bring back old texts. */
export const dateColumns: Record<string, string[]> = {
  campaigns: ['document_date', 'period_start', 'period_end'],
  campaigns_phases: ['start', 'end'],
  _campaigns_v: ['version_document_date', 'version_period_start', 'version_period_end'],
  _campaigns_v_version_phases: ['start', 'end'],
  guides: ['reviewed_at'],
  _guides_v: ['version_reviewed_at'],
  units: ['valid_from'],
};

/** The same dates in a document as Payload gives it; `*` is each row of an array. */
export const datePaths: Record<string, string[]> = {
  campaigns: ['document.date', 'period.start', 'period.end', 'phases.*.start', 'phases.*.end'],
  guides: ['reviewedAt'],
  units: ['validFrom'],
};

/**
 * The stored form of a text from before there was one, `null` where it stays as it was typed: it is no date, or it could be read
 * two ways ("01/8/2025" was shown as 8 January). A guess would be a date that nobody wrote.
 */
export function surelyRead(text: string): string | null {
  const date = planDateOf(text);
  const stored = date === null ? null : storedPlanDate(date);
  return stored === text ? null : stored;
}

type Value = { path: string; text: string };

/** Every date of a document with its place: "phases.2.start". */
export function datesIn(document: unknown, paths: string[]): Value[] {
  return paths.flatMap((path) => valuesAt(document, path.split('.'), ''));
}

function valuesAt(value: unknown, [name, ...rest]: string[], prefix: string): Value[] {
  if (name === undefined) return typeof value === 'string' && value.trim() !== '' ? [{ path: prefix, text: value }] : [];
  if (name === '*') return Array.isArray(value) ? value.flatMap((row, at) => valuesAt(row, rest, `${prefix}.${at}`)) : [];
  if (value === null || typeof value !== 'object') return [];
  return valuesAt((value as Record<string, unknown>)[name], rest, prefix === '' ? name : `${prefix}.${name}`);
}

export type UnreadDate = { collection: string; title: string; path: string; text: string };

/** Texts that are no date and wait for an editor, which the migration left as they were typed. */
export async function unreadDates(payload: Payload): Promise<UnreadDate[]> {
  const found: UnreadDate[] = [];
  const select = { title: true, key: true, document: true, period: true, phases: true, reviewedAt: true } as never;
  for (const collection of ['campaigns', 'guides'] as const) {
    const { docs } = await payload.find({ collection, depth: 0, pagination: false, select });
    for (const document of docs as { title?: string | null; key: string }[]) {
      const unread = datesIn(document, datePaths[collection] ?? []).filter(({ text }) => planDateOf(text) === null);
      found.push(...unread.map((value) => ({ collection, title: document.title || document.key, ...value })));
    }
  }
  return found;
}
