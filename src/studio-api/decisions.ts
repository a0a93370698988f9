import { kindsOn } from '../channels/contract/kinds-on.ts';
import { keysOfKinds } from '../db/channels/channel-list.ts';
import { planAtOnce } from '../delivery/plan/at-once.ts';
import { AppError } from '../domain/errors.ts';
import { type Decided, decideEdition } from '../workflow/decide.ts';
import { type DecisionName, decisions } from '../workflow/decisions.ts';
import { undoDecision } from '../workflow/undo.ts';
import { readConfirmed } from './confirmed.ts';
import { removablePosts } from './deliveries.ts';
import type { StudioPorts } from './ports.ts';
import type { Route, StudioAnswer, StudioRequest } from './route.ts';
import { plansSentence, studioApiWords } from './words.ts';

type Ports = Pick<StudioPorts, 'payload' | 'publisher' | 'delivery' | 'now'>;

/** As many marks as there may be, each as long as it may be, and a reason. */
const mostDecisionBytes = 256 * 1024;

export const decisionRoutes: Route<Ports>[] = [
  decisionRoute('approve', approve),
  decisionRoute('reject', reject),
  decisionRoute('withdraw', withdraw),
  decisionRoute('recall', recall),
  // Who may undo is who decided: the decision says which permission that takes.
  { method: 'POST', pattern: 'editions/:sha256/undo', permission: 'loggedIn', handler: undo },
];

function decisionRoute(decision: DecisionName, handler: Route<Ports>['handler']): Route<Ports> {
  const route = { method: 'POST', pattern: `editions/:sha256/${decision}`, permission: decisions[decision].permission } as const;
  return { ...route, handler, mostBytes: mostDecisionBytes };
}

async function approve(ports: Ports, request: StudioRequest): Promise<StudioAnswer> {
  const { number, state, plans } = await decide('approve', ports, request);
  const words = studioApiWords[request.language];
  return { json: { state, message: `${words.approved(number)}${plansSentence(plans, words)}`, plans } };
}

async function reject(ports: Ports, request: StudioRequest): Promise<StudioAnswer> {
  const { state } = await decide('reject', ports, request);
  const words = studioApiWords[request.language];
  const count = Array.isArray(request.body.marks) ? request.body.marks.length : 0;
  return { json: { state, message: count === 0 ? words.rejected : words.rejectedWith(count), canUndo: true } };
}

async function recall(ports: Ports, request: StudioRequest): Promise<StudioAnswer> {
  const { state, number } = await decide('recall', ports, request);
  return { json: { state, message: studioApiWords[request.language].recalled(number), canUndo: true } };
}

async function undo({ payload, now }: Ports, { user, language, params }: StudioRequest): Promise<StudioAnswer> {
  const { state, number } = await undoDecision({ payload, user, sha256: params.sha256 ?? '', now: now() });
  return { json: { state, message: studioApiWords[language].undone(number) } };
}

/**
 * The portal drops the edition at once, or goes back to its predecessor. The answer lists the posts on other channels that
 * Pano can remove.
 */
async function withdraw(ports: Ports, request: StudioRequest): Promise<StudioAnswer> {
  const edition = await decide('withdraw', ports, request);
  const { state, sha256, restored, plans, isPublic } = edition;
  const words = studioApiWords[request.language];
  const posts = await removablePosts(ports, { user: request.user, editionSha256: sha256 }).catch(() => []);
  try {
    // What was never on the portal does not come out by a withdrawal.
    if (restored !== null && isPublic) await bringOut(ports, restored.sha256);
    // First it is gone, whatever else may fail; the earlier edition follows.
    const { number } = await ports.publisher.takeBack(edition);
    const isBack = restored !== null && (await ports.publisher.publishNow().then(() => true, logged));
    const done = restored !== null && isBack ? words.returned(restored.number) : words.withdrawn(number);
    return { json: { state, message: `${done}${plansSentence(plans, words)}`, plans, posts } };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { json: { ok: false, isStillPublic: true, state, message: error.sentence(request.language), posts } };
  }
}

function logged(error: unknown): false {
  console.error('The earlier edition is not public yet; the next publication brings it.', error);
  return false;
}

async function bringOut({ payload, delivery, now }: Ports, editionSha256: string): Promise<void> {
  const wanted = (await keysOfKinds(payload, kindsOn('portal'))).map((channelId) => ({ editionSha256, channelId }));
  await planAtOnce({ deliveries: delivery.deliveries, wanted, now: now(), isAgain: true });
}

function decide(decision: DecisionName, { payload, now }: Ports, { user, params, body }: StudioRequest): Promise<Decided> {
  const [reason, publicNote] = [String(body.reason ?? ''), String(body.publicNote ?? '')];
  const [confirmed, backTo] = [readConfirmed(body.confirm), readConfirmed(body.backTo)];
  const sha256 = params.sha256 ?? '';
  return decideEdition({ payload, user, decision, sha256, now: now(), reason, publicNote, confirmed, backTo, marks: body.marks });
}
