import { kindsOn } from '../channels/contract/kinds-on.ts';
import { keysOfKinds } from '../db/channels/channel-list.ts';
import { findEditions, type StoredEdition } from '../db/editions.ts';
import { planAtOnce } from '../delivery/plan/at-once.ts';
import { assertApproved } from '../domain/edition.ts';
import type { StudioPorts } from './ports.ts';
import { readEdition } from './read-edition.ts';
import type { Route, StudioAnswer, StudioRequest } from './route.ts';
import { studioApiWords } from './words.ts';

type Ports = Pick<StudioPorts, 'payload' | 'now'> & { delivery: Pick<StudioPorts['delivery'], 'deliveries'> };

export const publicationRoutes: Route<Ports>[] = [
  { method: 'POST', pattern: 'editions/:sha256/publish', permission: 'schedule', handler: publish },
];

/**
 * Plans one delivery to each portal, due now. An edition that is already there plans nothing; an earlier edition is brought back.
 * Throws `workflow.not-approved`.
 */
async function publish({ payload, delivery, now }: Ports, { user, params, language }: StudioRequest): Promise<StudioAnswer> {
  const edition = assertApproved(await readEdition({ payload, user, sha256: params.sha256 ?? '' }));
  const wanted = (await keysOfKinds(payload, kindsOn('portal'))).map((channelId) => ({
    editionSha256: edition.sha256,
    channelId,
  }));
  const isAgain = !(await isNewestPublished({ payload, delivery }, edition));
  const planned = await planAtOnce({ deliveries: delivery.deliveries, wanted, now: now(), isAgain });
  const { queued, alreadyThere } = studioApiWords[language];
  const message = planned > 0 ? queued : alreadyThere;
  return { json: { state: 'approved', message } };
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
