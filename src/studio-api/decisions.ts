import type { StoredEdition } from '../db/editions.ts';
import { decideEdition } from '../workflow/decide.ts';
import { type DecisionName, decisions } from '../workflow/decisions.ts';
import { removablePosts } from './deliveries.ts';
import type { StudioPorts } from './ports.ts';
import type { Route, StudioAnswer, StudioRequest } from './route.ts';
import { studioApiWords } from './words.ts';

type Ports = Pick<StudioPorts, 'payload' | 'publisher' | 'delivery' | 'now'>;

export const decisionRoutes: Route<Ports>[] = [
  decisionRoute('approve', approve),
  decisionRoute('reject', reject),
  decisionRoute('withdraw', withdraw),
];

function decisionRoute(decision: DecisionName, handler: Route<Ports>['handler']): Route<Ports> {
  return { method: 'POST', pattern: `editions/:sha256/${decision}`, permission: decisions[decision].permission, handler };
}

async function approve(ports: Ports, request: StudioRequest): Promise<StudioAnswer> {
  const { number, state } = await decide('approve', ports, request);
  return { json: { state, message: studioApiWords[request.language].approved(number) } };
}

async function reject(ports: Ports, request: StudioRequest): Promise<StudioAnswer> {
  const { state } = await decide('reject', ports, request);
  return { json: { state, message: studioApiWords[request.language].rejected } };
}

/** The portal drops the edition at once. The answer lists the posts on other channels that Pano can remove. */
async function withdraw(ports: Ports, request: StudioRequest): Promise<StudioAnswer> {
  const { state, sha256 } = await decide('withdraw', ports, request);
  const { pointer } = await ports.publisher.publishNow();
  const message = studioApiWords[request.language].withdrawn(pointer.number);
  return { json: { state, message, posts: await removablePosts(ports.delivery, sha256) } };
}

function decide(decision: DecisionName, { payload, now }: Ports, { user, params, body }: StudioRequest): Promise<StoredEdition> {
  const reason = String(body.reason ?? '');
  return decideEdition({ payload, user, decision, sha256: params.sha256 ?? '', now: now(), reason });
}
