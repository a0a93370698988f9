import type { Payload } from 'payload';
import { unreadDates } from '../db/engine/plan-dates.ts';

/** Dates that were stored before they had one form and that nobody but an editor can read: a line each, at every start. */
export async function tellUnreadDates(payload: Payload, tell: (line: string) => void = console.warn): Promise<void> {
  for (const { collection, title, path, text } of await unreadDates(payload)) {
    tell(`Unread date in ${collection} “${title}”, ${path}: “${text}”. An editor must type it again before it is submitted.`);
  }
}
