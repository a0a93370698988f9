import type { Payload } from 'payload';
import { toActor } from '../access/actor.ts';
import { requirePermission } from '../access/require-permission.ts';
import { peopleByIds } from '../db/accounts/people.ts';
import { markEdited } from '../db/document-state.ts';
import type { StoredEdition } from '../db/editions.ts';
import { fixedSchedulesOf } from '../db/followed-editions.ts';
import { editionsOfDocument, publicEditionOf } from '../db/public-editions.ts';
import { contentFacts } from '../domain/content-facts.gen.ts';
import { isDeliverable } from '../domain/edition.ts';
import { internalPaths, type SiteFrame } from '../domain/generation.ts';
import { pagePath } from '../portal/paths.ts';
import { gonePage } from '../portal/problems.ts';
import { readManifest } from '../store/manifest.ts';
import { formatDate } from '../text/dates.ts';
import { differencesBetween } from '../workflow/differences.ts';
import { comparedNow } from '../workflow/document-now.ts';
import { newerThan } from '../workflow/older-edition.ts';
import { predecessorsOf } from '../workflow/withdrawal.ts';
import type { StudioPorts } from './ports.ts';
import { isOwnView, readEdition } from './read-edition.ts';
import type { Route, StudioAnswer, StudioRequest } from './route.ts';

type Ports = Pick<StudioPorts, 'payload' | 'store' | 'now'>;

export const standingRoutes: Route<Ports>[] = [
  { method: 'GET', pattern: 'editions/:sha256/standing', permission: 'loggedIn', handler: sendStanding },
  { method: 'POST', pattern: 'editions/:sha256/withdrawal-page', permission: 'withdraw', handler: previewWithdrawal },
];

/** An edition as panels name it. */
export type NamedEdition = { id: string; sha256: string; number: number; title: string; day: string };

const shownDifferences = 20;

/**
 * Where an edition stands among those of its document: what is public now and how it differs, what is newer, where a withdrawal
 * could return to, and which schedules keep an older one. Of another office's document only what is public.
 */
async function sendStanding({ payload }: Ports, { user, params, language }: StudioRequest): Promise<StudioAnswer> {
  const edition = await readEdition({ payload, user, sha256: params.sha256 ?? '' });
  const siblings = await editionsOfDocument({ payload, type: edition.content.type, documentId: edition.documentId });
  const shown = await publicEditionOf(payload, siblings);
  const isOwn = isOwnView(user, edition);
  const newer = isOwn ? await newerThan(payload, edition, siblings) : null;
  const isShown = shown?.sha256 === edition.sha256;
  const differences = shown === null || isShown ? [] : differencesBetween(shown.content, edition.content);
  const waiting = isOwn ? siblings.find(({ state }) => state === 'submitted') : undefined;
  return {
    json: {
      number: edition.number,
      state: edition.state,
      isPublic: isShown,
      isEditedSince: isOwn && (await isEditedSince({ payload, edition })),
      people: isOwn ? await renamedPeople(payload, edition) : [],
      wasApproved: isDeliverable(edition),
      said: isOwn ? saidOf(edition) : [],
      shown: shown && named(shown),
      newer: newer && named(newer),
      waiting: waiting ? named(waiting) : null,
      back: isOwn && edition.state === 'approved' ? predecessorsOf(edition, siblings).slice(0, 1).map(named) : [],
      differences: differences.slice(0, shownDifferences).map((one) => ({ ...one, field: one.field[language] })),
      more: Math.max(0, differences.length - shownDifferences),
      fixedSchedules: await fixedSchedulesOf({
        ...{ payload, user },
        ids: siblings.filter(({ state }) => state === 'superseded').map(({ id }) => id),
      }),
    },
  };
}

/** A document that says something else than what waits or is in force is not shown as that in lists either. */
async function isEditedSince({ payload, edition }: { payload: Payload; edition: StoredEdition }): Promise<boolean> {
  if (!['submitted', 'approved'].includes(edition.state)) return false;
  const compared = await comparedNow({ payload, edition });
  if (compared === null || compared.isEqual) return false;
  const { collection } = contentFacts[edition.content.type];
  await markEdited({ payload, collection, id: edition.documentId });
  return true;
}

/** People of the trail who are called otherwise today: `was` as of then. */
async function renamedPeople(payload: Payload, { trail }: StoredEdition): Promise<{ was: string; now: string }[]> {
  const named = new Map(trail.flatMap(({ by, byId }) => (byId === null ? [] : [[`${byId} ${by}`, { byId, was: by }] as const])));
  const people = await peopleByIds(payload, [...new Set([...named.values()].map(({ byId }) => byId))]);
  return [...named.values()].flatMap(({ byId, was }) => {
    const now = people.get(byId)?.name;
    return now === undefined || now === was ? [] : [{ was, now }];
  });
}

/** What the editor wrote to whoever decides, and why it came back: as long as it is so. */
export type Said = { act: 'submitted' | 'rejected'; by: string; day: string; note: string };

function saidOf({ state, trail, note: reason, returns }: StoredEdition): Said[] {
  const acts = (['submitted', 'rejected'] as const).filter((act) => act === state || state === 'rejected');
  return acts.flatMap((act) => {
    const entry = trail.findLast((line) => line.act === act);
    const said = entry?.note ?? '';
    // The trail counts the marks before the reason; here they are listed beside it.
    const isMarked = act === 'rejected' && returns.some(({ at }) => at === entry?.at);
    const note = isMarked ? (reason === said ? '' : (reason ?? '')) : said;
    return entry && note !== '' ? [{ act, by: entry.by, day: formatDate(new Date(entry.at)), note }] : [];
  });
}

function named({ id, sha256, number, content, approvedAt, submittedAt }: StoredEdition): NamedEdition {
  return { id, sha256, number, title: content.title.vi, day: formatDate(new Date(approvedAt ?? submittedAt)) };
}

/** The page that the public would read after a withdrawal with this sentence, in the look of the site. Writes nothing. */
async function previewWithdrawal({ payload, store, now }: Ports, { user, params, body }: StudioRequest): Promise<StudioAnswer> {
  const { content, issuerPath } = await readEdition({ payload, user, sha256: params.sha256 ?? '' });
  requirePermission(toActor(user), 'withdraw', issuerPath);
  const reason = String(body.publicNote ?? '')
    .normalize('NFC')
    .trim();
  const html = gonePage({
    frame: await frameOf(store),
    path: pagePath(content),
    title: content.title.vi,
    issuerName: content.issuer.name,
    withdrawnAt: now().toISOString(),
    reason: reason || null,
  });
  return { json: { html } };
}

const plainFrame: SiteFrame = { siteUrl: '', publisher: '', stylesheet: '', script: '', icon: '', preload: [], units: '' };

/** As the last generation has it; before the first there is no look yet. */
async function frameOf(store: Ports['store']): Promise<SiteFrame> {
  const pointer = await store.readPointer();
  if (pointer === null) return plainFrame;
  const found = (await readManifest({ store, sha256: pointer.manifest })).find(internalPaths.frame);
  return found ? JSON.parse((await store.get(found.bodies.identity.sha256)).toString('utf8')) : plainFrame;
}
