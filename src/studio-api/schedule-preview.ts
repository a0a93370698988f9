import type { Payload } from 'payload';
import { z } from 'zod';
import { channels as kinds } from '../channels/registry.gen.ts';
import { channelsByIds } from '../db/channels/channel-list.ts';
import { toPosting } from '../db/channels/channel-row.ts';
import { hashesByIds } from '../db/editions.ts';
import { idOf, toRecurrence } from '../db/schedules.ts';
import { place } from '../delivery/plan/place.ts';
import { plannedIn } from '../delivery/plan/plan.ts';
import type { Delivery, PlannedDelivery } from '../domain/delivery.ts';
import { dayMs } from '../domain/durations.ts';
import type { GoodHours, PostingRules } from '../domain/posting.ts';
import type { ReaderLanguage } from '../domain/reader-language.ts';
import { frequencies, type Schedule } from '../domain/schedule.ts';
import { recentOpens } from '../measure/link-opens.ts';
import { planProblems } from '../planning/plan-problems.ts';
import { bestSlots } from '../schedule/best-slots.ts';
import { describe } from '../schedule/describe.ts';
import { keyDates } from '../schedule/key-dates.ts';
import { learnedHours } from '../schedule/learned-hours.ts';
import { nextAllowed, type ShiftReason } from '../schedule/next-allowed.ts';
import { lastOccurrence, occurrences } from '../schedule/occurrences.ts';
import { postingRulesOf } from '../schedule/posting-rules.ts';
import { formatDateTime, localDate } from '../text/dates.ts';
import type { StudioPorts } from './ports.ts';

const text = z.string().nullish().catch(null);
const number = z.number().nullish().catch(null);

/** The form, perhaps half filled in: an invalid value counts as empty. */
const formFields = z.object({
  id: text,
  editions: z.array(z.unknown()).nullish().catch(null),
  theme: z.unknown().optional(),
  channels: z.array(z.unknown()).nullish().catch(null),
  startDate: text,
  time: text,
  repeat: z.enum(frequencies).nullish().catch(null),
  weekdays: z.array(z.string()).nullish().catch(null),
  until: text,
  count: number,
  exceptDates: z
    .array(z.object({ date: z.string() }))
    .nullish()
    .catch(null),
  cooldownDays: number,
  isActive: z.boolean().nullish().catch(null),
});
type FormFields = z.infer<typeof formFields>;

type Ports = Pick<StudioPorts, 'payload' | 'measureFolder'> & {
  delivery: Pick<StudioPorts['delivery'], 'deliveries'>;
  now: Date;
};

const shownOccurrences = 5;
/** A cooldown may leave occurrences out: this many are tried to show five. */
const walkedOccurrences = 60;
const slotsAChannel = 3;

/**
 * The effect of the plan in the form: its sentence, its problems, the next five occurrences as they would be placed on their
 * channels now, good hours, and the year's key dates. Writes nothing.
 */
export async function previewPlan({
  form,
  language,
  ...ports
}: Ports & { form: unknown; language: ReaderLanguage }): Promise<Record<string, unknown>> {
  const { payload, now } = ports;
  const fields = formFields.parse(form);
  const found = await planProblems({ payload, fields, now });
  const problems = found.map(({ field, error }) => ({ field, message: error.sentence(language) }));
  const days = keyDates({ from: localDate(now), to: localDate(new Date(now.getTime() + 366 * dayMs)) });
  const chosen = await readChannels(ports, fields);
  const isTimed = !found.some(({ field }) => timeFields.has(field));
  return {
    problems,
    summary: isTimed ? describe(toRecurrence(fields)) : null,
    next: isTimed ? nextPosts({ fields, channels: chosen, now, editions: await hashesOf(payload, fields) }) : [],
    slots: slotsOf(chosen, { now, language }),
    keyDates: days.map(({ id, date, title, advice }) => ({ id, date, title: title[language], advice })),
  };
}

const timeFields = new Set(['startDate', 'time', 'repeat', 'weekdays', 'until', 'count', 'exceptDates']);

type ChosenChannel = { key: string; name: string; rules: PostingRules; goodHours: GoodHours[]; existing: Delivery[] };

/**
 * The chosen channels with their hours and deliveries. Waiting deliveries of the schedule itself are left out: they are planned
 * again.
 */
async function readChannels({ payload, delivery, measureFolder, now }: Ports, fields: FormFields): Promise<ChosenChannel[]> {
  const channels = await channelsByIds(payload, (fields.channels ?? []).map(idOf));
  if (channels.length === 0) return [];
  const dueFrom = new Date(now.getTime() - Math.max(fields.cooldownDays ?? 0, 1) * dayMs);
  const standing = await delivery.deliveries.list({ channelIds: channels.map(({ key }) => key), dueFrom });
  const { hoursByKind } = await recentOpens(measureFolder, now);
  return channels.map(({ key, name, kind, posting }) => ({
    key,
    name,
    rules: postingRulesOf(kinds[kind as keyof typeof kinds], toPosting(posting)),
    goodHours: learnedHours(hoursByKind.get(kind) ?? []) ?? kinds[kind as keyof typeof kinds]?.posting?.goodHours ?? [],
    existing: standing.filter(
      ({ channelId, scheduleId, state }) =>
        channelId === key && state !== 'cancelled' && !(scheduleId === fields.id && state === 'planned'),
    ),
  }));
}

async function hashesOf(payload: Payload, { editions, theme }: FormFields): Promise<string[]> {
  return theme ? ['newest'] : hashesByIds(payload, (editions ?? []).map(idOf));
}

type Next = { at: string; posts: { channel: string; at: string | null; reasons: ShiftReason[] }[] };

function nextPosts({
  fields,
  channels,
  now,
  editions,
}: {
  fields: FormFields;
  channels: ChosenChannel[];
  now: Date;
  editions: string[];
}): Next[] {
  const recurrence = toRecurrence(fields);
  const last = lastOccurrence(recurrence);
  const instants = last === null ? [] : occurrences(recurrence, { from: now, to: last }).slice(0, walkedOccurrences);
  const end = instants.at(-1);
  if (end === undefined) return [];
  const cooldownDays = fields.cooldownDays ?? 0;
  const channelIds = channels.map(({ key }) => key);
  const plan: Schedule = {
    ...{ id: fields.id ?? 'new', title: '', subject: { kind: 'editions', sha256s: editions }, artworkKey: null },
    ...{ channelIds, recurrence, cooldownDays, activeFrom: now.toISOString(), expandedUntil: null },
  };
  const { fresh } = place({
    candidates: plannedIn(plan, { window: { from: now, to: end }, editions }),
    existing: channels.flatMap(({ existing }) => existing),
    rulesOf: (key) => channels.find((entry) => entry.key === key)?.rules ?? postingRulesOf(undefined),
    cooldownDays,
  });
  const isEmpty = channels.length === 0 || editions.length === 0;
  return instants
    .map((instant) => ({ at: formatDateTime(instant), posts: postsAt(instant, { fresh, channels }) }))
    .filter(({ posts }) => isEmpty || posts.length > 0)
    .slice(0, shownOccurrences);
}

/** Where the occurrence is placed. `at` is `null` when it stays at its own time. */
function postsAt(instant: Date, { fresh, channels }: { fresh: PlannedDelivery[]; channels: ChosenChannel[] }): Next['posts'] {
  const nominal = instant.toISOString();
  return channels.flatMap(({ key, name, rules }) =>
    fresh
      .filter(({ channelId, occurrenceAt }) => channelId === key && occurrenceAt === nominal)
      .map(({ dueAt }) => {
        if (dueAt === nominal) return { channel: name, at: null, reasons: [] };
        const alone = nextAllowed(instant, { rules });
        const isSpaced = alone.at.toISOString() !== dueAt;
        const reasons = [...alone.reasons, ...(isSpaced ? (['spacing'] as const) : [])];
        return { channel: name, at: formatDateTime(new Date(dueAt)), reasons };
      }),
  );
}

function slotsOf(channels: ChosenChannel[], { now, language }: { now: Date; language: ReaderLanguage }) {
  return channels.flatMap(({ name, rules, goodHours, existing }) => {
    const occupied = existing.map(({ dueAt }) => new Date(dueAt));
    return bestSlots({ goodHours, rules, occupied, from: now, limit: slotsAChannel }).map(({ at, why }) => ({
      channel: name,
      at: formatDateTime(at),
      date: localDate(at),
      time: formatDateTime(at).slice(0, 5),
      why: why[language],
    }));
  });
}
