import type { Payload } from 'payload';
import type { StoredEdition } from '../db/editions.ts';
import { publicEditionOf } from '../db/public-editions.ts';
import { AppError } from '../domain/errors.ts';

/** The newest edition of the document, approved or public, that has a higher number than this one; `null` for none. */
export async function newerThan(
  payload: Payload,
  { number }: StoredEdition,
  siblings: readonly StoredEdition[],
): Promise<StoredEdition | null> {
  const shown = await publicEditionOf(payload, siblings);
  const inForce = siblings.filter(({ state, sha256 }) => state === 'approved' || sha256 === shown?.sha256);
  return inForce.filter((other) => other.number > number).sort((a, b) => b.number - a.number)[0] ?? null;
}

type Older = { payload: Payload; edition: StoredEdition; siblings: readonly StoredEdition[]; confirmed: number | undefined };

/**
 * Older words never come back by accident. Throws `workflow.older-edition` unless the person named the number of the older
 * one.
 */
export async function assertNotOlder({ payload, edition, siblings, confirmed }: Older): Promise<void> {
  const newer = await newerThan(payload, edition, siblings);
  if (newer === null || confirmed === edition.number) return;
  const params = { title: edition.content.title.vi, number: edition.number, newer: newer.number };
  throw new AppError('workflow.older-edition', { params });
}
