import { channels } from '../../src/channels/registry.gen.ts';
import { payloadChannels } from '../../src/db/channels.ts';
import { payloadDeliveries } from '../../src/db/deliveries.ts';
import type { DeliveryContext } from '../../src/delivery/context.ts';
import { deliveryPolicy } from '../../src/delivery/policy.ts';
import { readKeyring } from '../../src/delivery/secrets.ts';
import { tick } from '../../src/delivery/tick.ts';
import { openPayload } from '../../src/server/payload.ts';
import { readSettings } from '../../src/server/settings.ts';
import { jpeg, postFor, schedule } from '../delivery/world.ts';

/**
 * A worker of its own process over a real database, that may be told to kill itself without warning at a named point.
 * `WORKER_ORDER` says what to do; the answer is one line of JSON on stdout.
 */
export type WorkerOrder = {
  /** ISO instants: the clock that worker and simulator share stands at each in turn, for one tick. */
  clocks: string[];
  simulatorUrl: string;
  /** Writes the channel first. */
  isFirst?: boolean;
  killAt?: KillPoint;
};
/** After each tick: the deliveries' states, how many posts the public sees, and how the attempts ended ("open" = they did not). */
export type Seen = { states: string[]; posts: number; attempts: string[] };
export const killPoints = [
  'during-upload',
  'after-upload',
  'before-intent',
  'after-intent',
  'during-call',
  'after-answer',
  'after-receipt',
] as const;
export type KillPoint = (typeof killPoints)[number];

const order = JSON.parse(process.env.WORKER_ORDER ?? '{}') as WorkerOrder;
const die = () => process.kill(process.pid, 'SIGKILL');
const isAt = (point: KillPoint) => order.killAt === point;

const payload = await openPayload();
if (order.isFirst) {
  const settings = { pageId: '4711', graphUrl: order.simulatorUrl };
  const data = {
    name: 'Gia Viên',
    key: 'facebook-gia-vien',
    kind: 'facebook' as const,
    settings,
    newSecrets: { accessToken: 'kill-test-token' },
  };
  await payload.create({ collection: 'channels', data });
}

let now = new Date(0);
const deliveries = payloadDeliveries(payload);
const images = [await jpeg()];
const plan = schedule();
const ctx: DeliveryContext = {
  deliveries: { ...deliveries, save: saveOrDie },
  schedules: { listActive: async () => [plan], getActive: async () => plan, saveExpandedUntil: async () => {} },
  book: payloadChannels({ payload, keyring: readKeyring(readSettings().secretsKey) }),
  kinds: channels,
  contentOf: async (delivery) => postFor(delivery, images),
  generation: { publish: async () => ({ url: null }), findPublished: async () => null },
  fetch: fetchOrDie,
  now: () => now,
  random: () => 0,
  owner: 'kill-test/worker',
  policy: deliveryPolicy,
  report: (event) => {
    if (event.kind === 'bug') console.error(event.error);
  },
};

const seen: Seen[] = [];
for (const [index, at] of order.clocks.entries()) {
  now = new Date(at);
  await fetch(`${order.simulatorUrl}/__sim/clock`, { method: 'POST', body: JSON.stringify({ at }) });
  if (index === 0) {
    await deliveries.attempts.closeLeft(now);
    await deliveries.freeLeases(ctx.owner, now);
  }
  await tick(ctx);
  const posts = (await (await fetch(`${order.simulatorUrl}/__sim/posts`)).json()) as unknown[];
  const rows = await deliveries.list({});
  const attempts = (await Promise.all(rows.map(({ id }) => deliveries.attempts.list(id)))).flat();
  const ends = attempts.map(({ phase, outcome }) => (outcome === null ? 'open' : `${phase}: ${outcome}`));
  seen.push({ states: rows.map(({ state }) => state), posts: posts.length, attempts: ends });
}
process.stdout.write(`${JSON.stringify(seen)}\n`);
process.exit(0);

async function saveOrDie(...[delivery, fence]: Parameters<typeof deliveries.save>): Promise<boolean> {
  if (delivery.state === 'committing' && isAt('before-intent')) die();
  if (delivery.state === 'published' && isAt('after-answer')) die();
  const isSaved = await deliveries.save(delivery, fence);
  if (delivery.state === 'committing' && isAt('after-intent')) die();
  if (delivery.state === 'published' && isAt('after-receipt')) die();
  return isSaved;
}

/** "during": the platform has received the request, and carries it out although nobody waits for the answer. */
async function fetchOrDie(...[input, init]: Parameters<typeof fetch>): Promise<Response> {
  const isUpload = String(input).includes('/photos');
  const isCommit = String(input).includes('/feed');
  if ((isUpload && isAt('during-upload')) || (isCommit && isAt('during-call')))
    void dieOnceReceived(isUpload ? '/photos' : '/feed');
  const response = await fetch(input, init);
  if (isUpload && isAt('after-upload')) die();
  return response;
}

async function dieOnceReceived(path: string): Promise<void> {
  for (;;) {
    const calls = (await (await fetch(`${order.simulatorUrl}/__sim/calls`)).json()) as { path: string }[];
    if (calls.some((call) => call.path.endsWith(path))) die();
  }
}
