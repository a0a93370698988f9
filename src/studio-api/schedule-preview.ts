import type { Payload, TypedUser } from 'payload';
import { z } from 'zod';
import { toActor } from '../access/actor.ts';
import type { Actor } from '../access/roles.ts';
import { channels as kinds } from '../channels/registry.gen.ts';
import { channelsByIds } from '../db/channels/channel-list.ts';
import { toPosting } from '../db/channels/channel-row.ts';
import { hashesByIds } from '../db/editions.ts';
import { newestByIds } from '../db/followed-editions.ts';
import { foreignParts } from '../db/schedule-parts.ts';
import { idOf, namesFor, readNames, toRecurrence } from '../db/schedules.ts';
import { tetPeakOf } from '../db/tet-peak.ts';
import { place } from '../delivery/plan/place.ts';
import { plannedIn, subjectOf } from '../delivery/plan/plan.ts';
import type { Delivery, PlannedDelivery } from '../domain/delivery.ts';
import { dayMs } from '../domain/durations.ts';
import { AppError } from '../domain/errors.ts';
import type { GoodHours, PostingRules } from '../domain/posting.ts';
import type { ReaderLanguage } from '../domain/reader-language.ts';
import { frequencies, monthDays, type Schedule } from '../domain/schedule.ts';
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
import { studioApiWords } from './words.ts';

const text = z.string().nullish().catch(null);
const number = z.number().nullish().catch(null);

/** The form, perhaps half filled in: an invalid value counts as empty. */
const formFields = z.object({
  id: text,
  editions: z.array(z.unknown()).nullish().catch(null),
  whichEdition: text,
  theme: z.unknown().optional(),
  channels: z.array(z.unknown()).nullish().catch(null),
  startDate: text,
  time: text,
  alsoAt: z
    .array(z.object({ time: text }))
    .nullish()
    .catch(null),
  repeat: z.enum(frequencies).nullish().catch(null),
  interval: number,
  weekdays: z.array(z.string()).nullish().catch(null),
  weekStart: text,
  monthDay: z.enum(monthDays).nullish().catch(null),
  weeks: z.array(z.string()).nullish().catch(null),
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
  user: TypedUser;
  now: Date;
};

const shownOccurrences = 5;
/** A cooldown may leave occurrences out: this many are tried to show five. */
const walkedOccurrences = 60;
const slotsAChannel = 3;

/**
 * The effect of the plan in the form: its sentence, its problems, the next five occurrences as they would be placed on their
 * channels now, good hours, and the year's key dates. Writes nothing. What the account may not use is named as a problem, and
 * nothing of it is read.
 */
export async function previewPlan({
  form,
  language,
  ...ports
}: Ports & { form: unknown; language: ReaderLanguage }): Promise<Record<string, unknown>> {
  const { payload, user, now } = ports;
  const typed = formFields.parse(form);
  const actor = toActor(user);
  if (actor === null) throw new AppError('request.login');
  const foreign = await foreignParts({ payload, actor, fields: typed });
  const fields = withoutParts(typed, new Set(foreign.map(({ id }) => id)));
  const found = [...foreign, ...(await planProblems({ payload, fields, now }))];
  const problems = found.map(({ field, error }) => ({ field, message: error.sentence(language) }));
  const days = keyDates({
    from: localDate(now),
    to: localDate(new Date(now.getTime() + 366 * dayMs)),
    tetPeak: await tetPeakOf({
      payload,
      editionIds: (fields.editions ?? []).map(idOf),
      themeId: fields.theme ? idOf(fields.theme) : null,
    }),
  });
  const chosen = await readChannels(ports, fields);
  const isTimed = !found.some(({ field }) => timeFields.has(field));
  return {
    problems,
    posted: await postedEditions({ payload, actor, fields, language }),
    summary: isTimed ? describe(toRecurrence(fields), language) : null,
    ...(isTimed
      ? plannedPosts({ fields, channels: chosen, now, language, editions: await hashesOf(payload, fields) })
      : nothingPlanned),
    slots: slotsOf(chosen, { now, language }),
    keyDates: days.map(({ title, ...day }) => ({ ...day, title: title[language] })),
  };
}

function withoutParts(fields: FormFields, ids: ReadonlySet<string>): FormFields {
  const own = (refs: unknown[] | null | undefined) => refs?.filter((ref) => !ids.has(idOf(ref)));
  const theme = fields.theme && !ids.has(idOf(fields.theme)) ? fields.theme : null;
  return { ...fields, editions: own(fields.editions), channels: own(fields.channels), theme };
}

const timeFields = new Set([
  ...['startDate', 'time', 'alsoAt', 'repeat', 'interval', 'weekdays', 'weekStart', 'monthDay', 'weeks'],
  ...['until', 'count', 'exceptDates'],
]);

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

type Said = { payload: Payload; actor: Actor; fields: FormFields; language: ReaderLanguage };

/** A sentence for each chosen edition: which number goes out, and that a newer one is there where it does not. */
async function postedEditions({ payload, actor, fields, language }: Said) {
  if (fields.theme) return [];
  const words = studioApiWords[language];
  const ids = new Set((fields.editions ?? []).map(idOf));
  if (ids.size === 0) return [];
  const named = [...namesFor(actor, await readNames(payload)).editions];
  const isFixed = fields.whichEdition !== 'newest';
  const said = named
    .filter(([, { id }]) => ids.has(id))
    .map(([number, { title, newest }]) =>
      isFixed ? words.fixedAt({ title, number, newest }) : words.willPost({ title, number: newest }),
    );
  return [...new Set(said)];
}

/** What would go out now, under any names: only one walk through the plan compares them. */
async function hashesOf(payload: Payload, { editions, theme, whichEdition }: FormFields): Promise<string[]> {
  if (theme) return ['newest'];
  const ids = (editions ?? []).map(idOf);
  return whichEdition === 'newest' ? newestByIds(payload, ids) : hashesByIds(payload, ids);
}

/** `total`: times from now on, of which those a cooldown leaves out are not taken away. `sameDay`: see `sameDayPosts`. */
type Planned = { next: Next[]; total: number; sameDay: SameDay[] };
type SameDay = { channel: string; at: string; other: string };
const nothingPlanned: Planned = { next: [], total: 0, sameDay: [] };

type Next = { at: string; posts: { channel: string; at: string | null; reasons: ShiftReason[] }[] };

function plannedPosts({
  fields,
  channels,
  now,
  editions,
  language,
}: {
  fields: FormFields;
  channels: ChosenChannel[];
  now: Date;
  editions: string[];
  language: ReaderLanguage;
}): Planned {
  const recurrence = toRecurrence(fields);
  const last = lastOccurrence(recurrence);
  const all = last === null ? [] : occurrences(recurrence, { from: now, to: last });
  const instants = all.slice(0, walkedOccurrences);
  const end = instants.at(-1);
  if (end === undefined) return nothingPlanned;
  const cooldownDays = fields.cooldownDays ?? 0;
  const channelIds = channels.map(({ key }) => key);
  const plan: Schedule = {
    ...{ id: fields.id ?? 'new', title: '', subject: { kind: 'editions', sha256s: editions }, artworkKey: null },
    ...{ channelIds, recurrence, cooldownDays, activeFrom: now.toISOString(), expandedUntil: null },
  };
  const { fresh } = place({
    candidates: plannedIn(plan, { window: { from: now, to: end }, editions: editions.map(subjectOf.edition) }),
    existing: channels.flatMap(({ existing }) => existing),
    rulesOf: (key) => channels.find((entry) => entry.key === key)?.rules ?? postingRulesOf(undefined),
    cooldownDays,
  });
  const isEmpty = channels.length === 0 || editions.length === 0;
  const next = instants
    .map((instant) => ({ at: formatDateTime(instant, language), posts: postsAt(instant, { fresh, channels, language }) }))
    .filter(({ posts }) => isEmpty || posts.length > 0)
    .slice(0, shownOccurrences);
  return { next, total: all.length, sameDay: sameDayPosts({ fresh, channels, language }) };
}

/** States of which nothing comes to the public. */
const unseen = new Set<Delivery['state']>(['cancelled', 'rejected', 'missed', 'rehearsed', 'removed']);

/**
 * Where another schedule, or this one before it was changed, brings the same edition to the same channel on the same day: that is
 * allowed, and seldom meant.
 */
function sameDayPosts({ fresh, channels, language }: Placed): SameDay[] {
  const dayOf = (dueAt: string) => localDate(new Date(dueAt));
  return channels.flatMap(({ key, name, existing }) =>
    fresh
      .filter(({ channelId }) => channelId === key)
      .flatMap(({ editionSha256, dueAt }) =>
        existing
          .filter(
            (other) => other.editionSha256 === editionSha256 && dayOf(other.dueAt) === dayOf(dueAt) && !unseen.has(other.state),
          )
          .map((other) => ({
            channel: name,
            at: formatDateTime(new Date(dueAt), language),
            other: formatDateTime(new Date(other.dueAt)).slice(0, 5),
          })),
      )
      .slice(0, shownOccurrences),
  );
}

/** Where the occurrence is placed. `at` is `null` when it stays at its own time. */
type Placed = { fresh: PlannedDelivery[]; channels: ChosenChannel[]; language: ReaderLanguage };

function postsAt(instant: Date, { fresh, channels, language }: Placed): Next['posts'] {
  const nominal = instant.toISOString();
  return channels.flatMap(({ key, name, rules }) =>
    fresh
      .filter(({ channelId, occurrenceAt }) => channelId === key && occurrenceAt === nominal)
      .map(({ dueAt }) => {
        if (dueAt === nominal) return { channel: name, at: null, reasons: [] };
        const alone = nextAllowed(instant, { rules });
        const isSpaced = alone.at.toISOString() !== dueAt;
        const reasons = [...alone.reasons, ...(isSpaced ? (['spacing'] as const) : [])];
        return { channel: name, at: formatDateTime(new Date(dueAt), language), reasons };
      }),
  );
}

function slotsOf(channels: ChosenChannel[], { now, language }: { now: Date; language: ReaderLanguage }) {
  return channels.flatMap(({ name, rules, goodHours, existing }) => {
    const occupied = existing.map(({ dueAt }) => new Date(dueAt));
    return bestSlots({ goodHours, rules, occupied, from: now, limit: slotsAChannel }).map(({ at, why }) => ({
      channel: name,
      at: formatDateTime(at, language),
      date: localDate(at),
      time: formatDateTime(at).slice(0, 5),
      why: why[language],
    }));
  });
}
