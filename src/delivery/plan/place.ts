import type { Delivery, PlannedDelivery } from '../../domain/delivery.ts';
import { dayMs } from '../../domain/durations.ts';
import type { PostingRules } from '../../domain/posting.ts';
import { nextAllowed } from '../../schedule/next-allowed.ts';

type Placing = {
  /** In the order in which they take their places. */
  candidates: readonly PlannedDelivery[];
  /** Deliveries on the same channels, from one cooldown before the first candidate on. */
  existing: readonly Delivery[];
  rulesOf: (channelId: string) => PostingRules;
  cooldownDays: number;
};

/**
 * Gives each candidate its instant on its channel, and leaves out those that come too soon after the same edition. Pure.
 *
 * What is there already keeps its place, so that placing again, or in another window, adds nothing. Everything planned counts
 * for the cooldown, also what was missed: the plan must not depend on when it was expanded. `revived` were cancelled by an
 * edit that has been taken back, or with an edition that has a successor.
 */
export function place({ candidates, existing, rulesOf, cooldownDays }: Placing): {
  fresh: PlannedDelivery[];
  revived: Delivery[];
} {
  const known = new Map(existing.map((delivery) => [delivery.effectKey, delivery]));
  const board = boardOf(existing.filter(({ state }) => state !== 'cancelled'));
  const fresh: PlannedDelivery[] = [];
  const revived: Delivery[] = [];
  for (const candidate of candidates) {
    const there = known.get(candidate.effectKey);
    if (there !== undefined && !isPlanCancelled(there, candidate)) continue;
    if (board.isTooSoon(candidate, cooldownDays)) continue;
    const occupied = board.instantsOn(candidate.channelId);
    const { at } = nextAllowed(new Date(candidate.occurrenceAt), { rules: rulesOf(candidate.channelId), occupied });
    const placed = { ...candidate, dueAt: at.toISOString() };
    board.add(placed);
    if (there === undefined) fresh.push(placed);
    else revived.push({ ...there, editionSha256: placed.editionSha256, dueAt: placed.dueAt });
  }
  return { fresh, revived };
}

/** Cancelled by an edit, or with an edition that was withdrawn and has a successor now. What a person cancelled stays so. */
function isPlanCancelled({ state, lastError, editionSha256 }: Delivery, candidate: PlannedDelivery): boolean {
  if (state !== 'cancelled') return false;
  const isReplaced = editionSha256 !== candidate.editionSha256;
  return lastError?.code === 'delivery.plan-changed' || (isReplaced && lastError?.code === 'delivery.edition-withdrawn');
}

type Placed = Pick<PlannedDelivery, 'channelId' | 'editionSha256' | 'occurrenceAt' | 'dueAt'>;

/** The instants that are taken, by channel. */
function boardOf(placed: readonly Placed[]) {
  const instants = new Map<string, Date[]>();
  const turns = new Map<string, number[]>();
  const turnOf = ({ channelId, editionSha256 }: Placed) => `${channelId} ${editionSha256}`;
  const add = (one: Placed) => {
    push(instants, one.channelId, new Date(one.dueAt));
    push(turns, turnOf(one), Date.parse(one.occurrenceAt));
  };
  for (const one of placed) add(one);
  return {
    add,
    instantsOn: (channelId: string): Date[] => instants.get(channelId) ?? [],
    /** Without a cooldown only the very same instant is: another schedule has the edition there already. */
    isTooSoon: (one: Placed, cooldownDays: number): boolean => {
      const at = Date.parse(one.occurrenceAt);
      const leastMs = Math.max(cooldownDays * dayMs, 1);
      return (turns.get(turnOf(one)) ?? []).some((turn) => Math.abs(turn - at) < leastMs);
    },
  };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
