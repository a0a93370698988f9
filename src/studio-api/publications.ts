import type { Payload } from 'payload';
import { toActor } from '../access/actor.ts';
import { requirePermission } from '../access/require-permission.ts';
import { kindsOn } from '../channels/contract/kinds-on.ts';
import { idsOfKinds, keysOfKinds } from '../db/channels/channel-list.ts';
import { findEditions, type StoredEdition } from '../db/editions.ts';
import { editionsOfDocument, publicEditionOf } from '../db/public-editions.ts';
import { insertSchedules } from '../db/schedules.ts';
import { planAtOnce } from '../delivery/plan/at-once.ts';
import { assertApproved, isDeliverable } from '../domain/edition.ts';
import { AppError } from '../domain/errors.ts';
import { planProblems } from '../planning/plan-problems.ts';
import { formatDate } from '../text/dates.ts';
import { restoreEdition } from '../workflow/withdrawal.ts';
import { readConfirmed } from './confirmed.ts';
import type { StudioPorts } from './ports.ts';
import { readEdition } from './read-edition.ts';
import type { Route, StudioAnswer, StudioRequest } from './route.ts';
import { plansSentence, studioApiWords } from './words.ts';

type Ports = Pick<StudioPorts, 'payload' | 'now'> & { delivery: Pick<StudioPorts['delivery'], 'deliveries'> };

export const publicationRoutes: Route<Ports>[] = [
  { method: 'POST', pattern: 'editions/:sha256/publish', permission: 'schedule', handler: publish },
  { method: 'POST', pattern: 'editions/:sha256/plan', permission: 'schedule', handler: plan },
];

/**
 * Plans one delivery to each portal, due now. An edition that is already there plans nothing. One that a newer took the place
 * of is brought back only by those who may withdraw, and by its number in `confirm`.
 *
 * Throws `workflow.forbidden` for an edition of another office, `workflow.not-approved`, and what `restoreEdition` throws.
 */
async function publish(
  { payload, delivery, now }: Ports,
  { user, params, language, body }: StudioRequest,
): Promise<StudioAnswer> {
  const read = await readEdition({ payload, user, sha256: params.sha256 ?? '' });
  requirePermission(toActor(user), 'schedule', read.issuerPath);
  const words = studioApiWords[language];
  const { queued, alreadyThere } = words;
  if (read.state === 'superseded' && (await isShown(payload, read)))
    return { json: { state: read.state, message: alreadyThere } };
  const confirmed = readConfirmed(body.confirm);
  const restored =
    read.state === 'superseded' && isDeliverable(read)
      ? await restoreEdition({ payload, user, sha256: read.sha256, now: now(), confirmed })
      : null;
  const edition = restored?.edition ?? assertApproved(read);
  const wanted = (await keysOfKinds(payload, kindsOn('portal'))).map((channelId) => ({
    editionSha256: edition.sha256,
    channelId,
  }));
  const isAgain = restored !== null || !(await isNewestPublished({ payload, delivery }, edition));
  const planned = await planAtOnce({ deliveries: delivery.deliveries, wanted, now: now(), isAgain });
  const message = `${planned > 0 ? queued : alreadyThere}${restored === null ? '' : plansSentence(restored.plans, words)}`;
  return { json: { state: 'approved', message } };
}

/**
 * Plans the edition for the portals once, at `time` ("07:00") of `date` ("2026-12-02") in Viet Nam, as a schedule that can be
 * seen and changed. What is approved after it goes out instead. Throws `workflow.not-approved`, and what is wrong with the plan.
 */
async function plan({ payload, now }: Ports, { user, params, language, body }: StudioRequest): Promise<StudioAnswer> {
  const edition = assertApproved(await readEdition({ payload, user, sha256: params.sha256 ?? '' }));
  requirePermission(toActor(user), 'schedule', edition.issuerPath);
  const portals = await idsOfKinds(payload, kindsOn('portal'));
  const title = edition.content.title.vi.slice(0, mostOfTitle);
  const when = { startDate: noonOf(String(body.date ?? '')), time: String(body.time ?? '') };
  const row = { title, editions: [edition.id], whichEdition: 'newest' as const, channels: portals, ...when };
  const [problem] = await planProblems({ payload, fields: row, now: now() });
  if (problem) throw problem.error;
  await insertSchedules({ payload, rows: [row], user });
  const { planned } = studioApiWords[language];
  return { json: { state: 'approved', message: planned(when.time, formatDate(new Date(when.startDate))) } };
}

/** A title is longer than the name of a schedule may be. */
const mostOfTitle = 300;

/**
 * Noon of a day, so that it is the same day in every time zone that a server may have; nothing stays nothing. Throws
 * `schedule.bad-date` for a day that no calendar has.
 */
function noonOf(date: string): string {
  if (date === '') return '';
  const noon = new Date(`${date}T12:00:00.000Z`);
  const isDay = date.length === 10 && !Number.isNaN(noon.getTime()) && noon.toISOString().startsWith(date);
  if (!isDay) throw new AppError('schedule.bad-date', { params: { field: 'startDate', value: date } });
  return noon.toISOString();
}

async function isShown(payload: Payload, { sha256, content, documentId }: StoredEdition): Promise<boolean> {
  const siblings = await editionsOfDocument({ payload, type: content.type, documentId });
  return (await publicEditionOf(payload, siblings))?.sha256 === sha256;
}

/** Whether no other edition of the document was published after this one. */
async function isNewestPublished({ payload, delivery }: Omit<Ports, 'now'>, edition: StoredEdition): Promise<boolean> {
  const siblings = await findEditions(payload, { documentId: { equals: edition.documentId } });
  const lists = await Promise.all(
    siblings.map(({ sha256 }) => delivery.deliveries.list({ editionSha256: sha256, states: ['published'] })),
  );
  const last = lists.flat().sort((a, b) => Date.parse(b.dueAt) - Date.parse(a.dueAt))[0];
  return last === undefined || last.editionSha256 === edition.sha256;
}
