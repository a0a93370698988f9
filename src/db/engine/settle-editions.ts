/** An edition of before, as far as its place among the editions of its document needs it. */
export type OldEdition = { id: string; document: string; number: number; state: string; sha256: string };

/** Deliveries to portals that are out: which edition, and its planned instant. */
export type OldDelivery = { editionSha256: string; dueAt: string };

/** `for`: number of the edition that is in force instead; `null` = its document was taken back. */
type Superseded = { id: string; for: number | null };

/**
 * Which approved editions become superseded, so that of each document at most one is approved. Pure.
 *
 * Nothing public changes by it: what is public now stays so. Of several approved ones the last published stays, unless a newer
 * one waits for its first publication. Where the last published one was withdrawn, no older one may come back by itself.
 */
export function supersededAmong(editions: readonly OldEdition[], deliveries: readonly OldDelivery[]): Superseded[] {
  const lastOut = new Map<string, number>();
  for (const { editionSha256, dueAt } of deliveries) {
    lastOut.set(editionSha256, Math.max(lastOut.get(editionSha256) ?? 0, Date.parse(dueAt)));
  }
  const documents = new Map<string, OldEdition[]>();
  for (const edition of editions) documents.set(edition.document, [...(documents.get(edition.document) ?? []), edition]);
  return [...documents.values()].flatMap((siblings) => supersededOf(siblings, lastOut));
}

function supersededOf(siblings: readonly OldEdition[], lastOut: Map<string, number>): Superseded[] {
  const outAt = ({ sha256 }: OldEdition) => lastOut.get(sha256) ?? 0;
  const byNumber = siblings.filter(({ state }) => state === 'approved').sort((a, b) => b.number - a.number);
  const [newest] = byNumber;
  if (newest === undefined) return [];
  const out = siblings.filter((edition) => outAt(edition) > 0 && ['approved', 'withdrawn', 'superseded'].includes(edition.state));
  const [last] = out.sort((a, b) => outAt(b) - outAt(a) || b.number - a.number);
  const stays = outAt(newest) === 0 || last === undefined || last.state === 'superseded' ? newest : stillIn(last);
  return byNumber.filter(({ id }) => id !== stays?.id).map(({ id }) => ({ id, for: stays?.number ?? null }));
}

const stillIn = (last: OldEdition): OldEdition | null => (last.state === 'approved' ? last : null);

/** The line in the trail of an edition that an update has made superseded. */
export function supersededNote({ for: number }: Superseded): string {
  return number === null
    ? 'Khi nâng cấp: bản công bố sau của tài liệu này đã được thu hồi.'
    : `Khi nâng cấp: ấn bản số ${number} là bản đang có hiệu lực.`;
}
