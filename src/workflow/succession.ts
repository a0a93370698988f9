import type { Payload } from 'payload';
import { type Actor, isInside } from '../access/roles.ts';
import { payloadDeliveries } from '../db/deliveries/deliveries.ts';
import { moveEdition, type StoredEdition } from '../db/editions.ts';
import { replanFollowers } from '../db/followed-editions.ts';
import { payloadSchedules } from '../db/schedules.ts';
import { fromTheStart } from '../delivery/gates/successor.ts';
import { errorRecord } from '../delivery/steps/transitions.ts';
import type { Delivery } from '../domain/delivery.ts';
import { extendTrail, trailEntry } from '../domain/trail.ts';
import { withdrawnError } from '../posts/assert-deliverable.ts';

/** What happens, when, and who caused it. `null` = the system. */
type Change = { payload: Payload; at: Date; by: Actor | null };

/** The editions among these that wait for approval, the newest submission first. */
function waitingAmong(siblings: readonly StoredEdition[]): StoredEdition[] {
  const waiting = siblings.filter(({ state }) => state === 'submitted');
  return waiting.sort((a, b) => Date.parse(b.submittedAt) - Date.parse(a.submittedAt) || b.number - a.number);
}

/** A newer submission takes the place of those that still wait: the approver never chooses between two of one document. */
export async function closeOlderWaiting(siblings: readonly StoredEdition[], change: Change): Promise<void> {
  const [newest, ...older] = waitingAmong(siblings);
  if (newest === undefined) return;
  for (const edition of older) await supersede(edition, newest, change);
}

/**
 * Leaves one edition of a document approved: the others become `superseded`. Says which were.
 *
 * It comes after the approval of the one that stays. Killed in between, two are approved; the one approved last counts
 * everywhere, and the next decision about the document settles the rest.
 */
export async function supersedeOthers(
  stays: StoredEdition,
  siblings: readonly StoredEdition[],
  change: Change,
): Promise<StoredEdition[]> {
  const others = siblings.filter(({ state, sha256 }) => state === 'approved' && sha256 !== stays.sha256);
  for (const edition of others) await supersede(edition, stays, change);
  return others;
}

async function supersede(edition: StoredEdition, successor: StoredEdition, { payload, at, by }: Change): Promise<void> {
  // What was withdrawn before it was submitted again is withdrawn as before.
  const state = edition.withdrawnAt === null ? 'superseded' : 'withdrawn';
  const entry = trailEntry({ at, by, act: 'superseded', note: `Ấn bản số ${successor.number} thay thế.` });
  await moveEdition({ payload, edition, from: [edition.state], data: { state, trail: extendTrail(edition.trail, entry) } });
}

/** States in which a person's decision may still change what a delivery says. A worker that holds one looks for itself. */
const waitingStates = ['planned', 'retry-wait', 'auth-wait', 'held'] as const;

function waitingDeliveries(payload: Payload, { sha256 }: StoredEdition): Promise<Delivery[]> {
  return payloadDeliveries(payload).list({ editionSha256: sha256, states: waitingStates });
}

/** `moved`: deliveries that say the new edition now. `fixed`: titles of schedules that keep the old one on purpose. */
export type Followed = { moved: number; fixed: string[] };

/**
 * What was planned with older editions of the document says the new one, where its schedule follows the document or a theme. The
 * key stays, so nothing goes out twice. What is fixed to an edition stays, and is named.
 */
export async function moveFollowers(
  to: StoredEdition,
  olds: readonly StoredEdition[],
  { payload, at, by }: Change,
): Promise<Followed> {
  const [deliveries, schedules] = [payloadDeliveries(payload), payloadSchedules(payload)];
  const fixed = new Set<string>();
  let moved = 0;
  for (const old of olds.filter(({ sha256 }) => sha256 !== to.sha256)) {
    for (const { id, state, scheduleId, checkpoint } of await waitingDeliveries(payload, old)) {
      const schedule = await schedules.getActive(scheduleId);
      if (schedule === null || checkpoint.intent !== null) continue;
      if (schedule.subject.kind === 'editions') {
        // Another office's plan for this edition is not the reader's to know.
        if (by !== null && isInside(by, schedule.officePath ?? '')) fixed.add(schedule.title);
        continue;
      }
      const office = schedule.officePath ?? null;
      // Another office goes on with what is public until the new edition is.
      if (office !== null && !to.issuerPath.startsWith(office) && to.sharedAt === null) continue;
      const entry = trailEntry({ at, by, act: 'edition-replaced', note: `Ấn bản số ${to.number} thay số ${old.number}.` });
      const patch = { ...fromTheStart, editionSha256: to.sha256 };
      if ((await deliveries.move({ id, from: [state], patch, entry, now: at })) !== null) moved++;
    }
  }
  await replanFollowers({ payload, type: to.content.type, documentId: to.documentId, now: at });
  return { moved, fixed: [...fixed] };
}

/** Cancels what was planned with an edition that was withdrawn, with a sentence that says by whom and why. Says how many. */
export async function cancelPlanned(withdrawn: StoredEdition, { payload, at, by }: Change): Promise<number> {
  const deliveries = payloadDeliveries(payload);
  const lastError = errorRecord(withdrawnError(withdrawn), at);
  let cancelled = 0;
  for (const { id, state, checkpoint } of await waitingDeliveries(payload, withdrawn)) {
    if (checkpoint.intent !== null) continue;
    const entry = trailEntry({ at, by, act: 'cancel', note: `Ấn bản số ${withdrawn.number} đã được thu hồi.` });
    const patch = { state: 'cancelled', lastError } as const;
    if ((await deliveries.move({ id, from: [state], patch, entry, now: at })) !== null) cancelled++;
  }
  return cancelled;
}
