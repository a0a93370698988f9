import { dayMs } from '../../domain/durations.ts';
import { AppError } from '../../domain/errors.ts';
import type { PostingRules } from '../../domain/posting.ts';
import type { Schedule } from '../../domain/schedule.ts';
import { occurrences } from '../../schedule/occurrences.ts';
import { postingRulesOf } from '../../schedule/posting-rules.ts';
import type { DeliveryContext } from '../ports/context.ts';
import { errorRecord } from '../steps/transitions.ts';
import { place } from './place.ts';
import { isPlanned, type NamedEdition, plannedIn, subjectOf } from './plan.ts';

type Window = { from: Date; to: Date };

/**
 * Turns what is planned up to the horizon into deliveries.
 *
 * It goes on from where the last expansion ended, not from now: what fell due while nothing was running becomes a delivery
 * too, and is then published late or `missed`, never forgotten. A crash before the mark is written only repeats inserts
 * that change nothing.
 */
export async function expandSchedules(ctx: DeliveryContext): Promise<number> {
  let inserted = 0;
  const soon = new Date(ctx.now().getTime() + ctx.policy.horizonMs / 2);
  for (const schedule of await ctx.schedules.listUnexpanded(soon)) {
    try {
      inserted += await expand(schedule, ctx);
    } catch (error) {
      ctx.report({ kind: 'bug', subject: `schedule ${schedule.id}`, error });
    }
  }
  return inserted;
}

async function expand(schedule: Schedule, ctx: DeliveryContext): Promise<number> {
  const window = windowOf(schedule, ctx);
  if (window === null) return 0;
  if (schedule.expandedUntil === null) await cancelUnplanned(schedule, ctx);
  const isDue = occurrences(schedule.recurrence, window).length > 0;
  const inserted = isDue ? await insertPlaced(schedule, window, ctx) : 0;
  await ctx.schedules.saveExpandedUntil(schedule, window.to);
  return inserted;
}

/** While more than half the horizon is planned there is nothing to do: that is most ticks. */
function windowOf({ subject, expandedUntil, activeFrom }: Schedule, { now, policy }: DeliveryContext): Window | null {
  const horizonMs = subject.kind === 'newest' ? policy.newestHorizonMs : policy.horizonMs;
  const from = new Date(expandedUntil ?? activeFrom);
  if (expandedUntil !== null && from.getTime() - now().getTime() > horizonMs / 2) return null;
  return { from, to: new Date(now().getTime() + horizonMs) };
}

/** An edit may take away what was planned before: it is said at once, and its place on the channel is free again. */
async function cancelUnplanned(schedule: Schedule, ctx: DeliveryContext): Promise<void> {
  const waiting = await ctx.deliveries.list({ scheduleId: schedule.id, states: ['planned'] });
  for (const delivery of waiting) {
    if (isPlanned(schedule, delivery)) continue;
    const now = ctx.now();
    const patch = { state: 'cancelled', lastError: errorRecord(new AppError('delivery.plan-changed'), now) } as const;
    await ctx.deliveries.move({ id: delivery.id, from: ['planned'], patch, now });
  }
}

/** A theme or a document without an approved edition has nothing to say now; that is reported, and an approval asks again. */
async function editionsOf(schedule: Schedule, ctx: DeliveryContext): Promise<NamedEdition[]> {
  const { subject } = schedule;
  if (subject.kind === 'editions') return subject.sha256s.map(subjectOf.edition);
  if (subject.kind === 'documents') {
    const found = await Promise.all(subject.documents.map((document) => newestOf(document, schedule, ctx)));
    return found.flat();
  }
  const newest = await ctx.schedules.newestOfTheme(subject.themeId, schedule.officePath ?? null);
  if (newest !== null) return [{ sha256: newest, subject: subjectOf.theme(subject.themeId) }];
  nothingToSay(schedule, new AppError('schedule.nothing-new', { params: { theme: subject.themeId } }), ctx);
  return [];
}

async function newestOf(document: string, schedule: Schedule, ctx: DeliveryContext): Promise<NamedEdition[]> {
  const sha256 = await ctx.schedules.newestOfDocument(document, schedule.officePath ?? null);
  if (sha256 !== null) return [{ sha256, subject: subjectOf.document(document) }];
  nothingToSay(schedule, new AppError('schedule.nothing-approved', { params: { title: schedule.title } }), ctx);
  return [];
}

function nothingToSay({ title }: Schedule, error: AppError, ctx: DeliveryContext): void {
  ctx.report({ kind: 'notice', subject: `schedule ${title}`, error });
}

async function insertPlaced(schedule: Schedule, window: Window, ctx: DeliveryContext): Promise<number> {
  const { channelIds, cooldownDays } = schedule;
  const candidates = plannedIn(schedule, { window, editions: await editionsOf(schedule, ctx) });
  const rules = await rulesByChannel(channelIds, ctx);
  const dueFrom = new Date(window.from.getTime() - Math.max(cooldownDays, 1) * dayMs);
  const existing = await ctx.deliveries.list({ channelIds, dueFrom });
  const rulesOf = (channelId: string) => rules.get(channelId) ?? postingRulesOf(undefined);
  const { fresh, revived } = place({ candidates, existing, rulesOf, cooldownDays });
  const now = ctx.now();
  for (const { id, editionSha256, dueAt } of revived) {
    const patch = { editionSha256, state: 'planned', dueAt, nextAt: dueAt, lastError: null } as const;
    await ctx.deliveries.move({ id, from: ['cancelled'], patch, now });
  }
  return ctx.deliveries.insertMissing(fresh, now);
}

/**
 * A channel that can't be read has no rules here: its deliveries are planned all the same, and stopped by name when they are
 * due.
 */
async function rulesByChannel(
  channelIds: readonly string[],
  { channelStore, kinds }: DeliveryContext,
): Promise<Map<string, PostingRules>> {
  const rules = new Map<string, PostingRules>();
  for (const channelId of channelIds) {
    const connected = await channelStore.get(channelId).catch(() => null);
    if (connected !== null) rules.set(channelId, postingRulesOf(kinds[connected.kind], connected.posting));
  }
  return rules;
}
