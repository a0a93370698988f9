import type { Payload } from 'payload';
import { inTurnOf } from './document-lock.ts';

/** Ids of designs that an office has marked, in the order in which it did. `unit`: id of the office. */
type Office = { payload: Payload; unit: string };

const nameOf = (unit: string): string => `favourite-designs:${unit}`;

export async function favouriteDesigns({ payload, unit }: Office): Promise<string[]> {
  const kept: unknown = await payload.kv.get(nameOf(unit));
  return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : [];
}

/** Of two people who mark at once, both marks stay. Gives what is marked now. */
export function markFavourite(office: Office, { design, isOn }: { design: string; isOn: boolean }): Promise<string[]> {
  const { payload, unit } = office;
  return inTurnOf({ payload, type: 'favourite designs', documentId: unit }, async () => {
    const others = (await favouriteDesigns(office)).filter((one) => one !== design);
    const next = isOn ? [...others, design] : others;
    await payload.kv.set(nameOf(unit), next);
    return next;
  });
}
