import { createHmac, timingSafeEqual } from 'node:crypto';
import { portalBody } from '../../../src/channels/web-portal/body.ts';
import type { Answer } from '../kit/answer.ts';
import type { Call } from '../kit/call.ts';
import { newState, type SimulatorState } from '../kit/state.ts';

export type PortalState = SimulatorState & {
  /** `whsec_…` */
  secret: string;
  /** A word that this portal does not print: answered with 422. */
  forbidden: string | null;
};

export function newPortalState({ secret, now }: { secret: string; now: () => Date }): PortalState {
  return { ...newState(now), secret, forbidden: null };
}

export function problem(status: number, error: string, headers: Record<string, string> = {}): Answer {
  return { status, json: { error }, headers };
}

/** A portal that keeps to the agreement of `src/channels/web-portal/body.ts`, to the letter. */
export function answer(state: PortalState, call: Call): Answer {
  if (!isSigned(state, call)) return problem(401, 'The signature does not fit.');
  const removed = /^tin\/(\w+)$/.exec(call.path)?.[1];
  if (call.method === 'DELETE' && removed !== undefined) return remove(state, removed);
  if (call.method !== 'POST' || call.path !== 'tin') return problem(404, 'Not found.');
  const body = portalBody.safeParse(call.json);
  if (!body.success)
    return problem(422, body.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  const { id, title, text, link, images } = body.data;
  if (state.posts.some((post) => post.id === id)) return { status: 409, json: { url: urlOf(id) } };
  if (state.forbidden !== null && text.includes(state.forbidden)) return problem(422, `Không nhận từ “${state.forbidden}”.`);
  for (const { sha256, base64, mimeType, alt } of images) {
    const bytes = Buffer.from(base64 ?? '', 'base64');
    state.media.set(sha256, { id: sha256, accountId: 'cong', bytes, mimeType, alt, isPublished: true });
  }
  const mediaIds = images.map(({ sha256 }) => sha256);
  state.posts.push({ id, accountId: 'cong', message: `${title}\n\n${text}`, link, mediaIds, createdAt: state.now() });
  return { status: 201, json: { url: urlOf(id) } };
}

function remove(state: PortalState, id: string): Answer {
  const at = state.posts.findIndex((post) => post.id === id);
  if (at === -1) return problem(410, 'Gone.');
  state.posts.splice(at, 1);
  return { status: 204 };
}

/** Written again from the specification, so that it can't share a mistake with the client. */
function isSigned({ secret }: PortalState, { headers, bytes }: Call): boolean {
  const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
  const signed = `${headers.get('webhook-id')}.${headers.get('webhook-timestamp')}.${bytes.toString('utf8')}`;
  const expected = Buffer.from(`v1,${createHmac('sha256', key).update(signed).digest('base64')}`);
  const got = Buffer.from(headers.get('webhook-signature') ?? '');
  return got.length === expected.length && timingSafeEqual(got, expected);
}

function urlOf(id: string): string {
  return `https://cong.example.vn/tin/${id.slice(0, 12)}`;
}
