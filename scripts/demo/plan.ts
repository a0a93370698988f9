import type { Payload, TypedUser } from 'payload';
import { payloadDeliveries } from '../../src/db/deliveries/deliveries.ts';
import type { StoredEdition } from '../../src/db/editions.ts';
import { atOnce, planAtOnce } from '../../src/delivery/plan/at-once.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import { portalKey } from '../../src/server/prepare.ts';
import { toLocalIso } from '../../src/text/dates.ts';
import type { Report } from '../cli/progress.ts';
import { boardKey } from './campaign-office.ts';
import { pageKey } from './platform-accounts.ts';

const scheduleTitle = 'Cần Thơ: 07:00 ngày mai, sau đó thứ Hai hằng tuần đến 10/10';

/** Everything onto the portal now, and what is chosen onto board and platforms. What was planned before is not planned again. */
export async function planNow({
  payload,
  editions,
  posts,
  now,
}: {
  payload: Payload;
  editions: StoredEdition[];
  /** What goes to which channel beside the portal. */
  posts: { edition: StoredEdition; channelId: string }[];
  now: Date;
}): Promise<void> {
  const wanted = [
    ...editions.map(({ sha256 }) => ({ editionSha256: sha256, channelId: portalKey })),
    ...posts.map(({ edition, channelId }) => ({ editionSha256: edition.sha256, channelId })),
  ];
  await planAtOnce({ deliveries: payloadDeliveries(payload), wanted, now });
}

/** "Tomorrow 07:00, every Monday until 10/10", on portal, board and page. */
export async function scheduleWeekly({
  payload,
  editor,
  main,
  now,
}: {
  payload: Payload;
  editor: TypedUser;
  main: StoredEdition;
  now: Date;
}): Promise<void> {
  const { totalDocs } = await payload.count({ collection: 'schedules', where: { title: { equals: scheduleTitle } } });
  if (totalDocs > 0) return;
  const { docs: channels } = await payload.find({
    collection: 'channels',
    where: { key: { in: [portalKey, boardKey, pageKey] } },
    depth: 0,
  });
  const tomorrow = toLocalIso(new Date(now.getTime() + 86_400_000)).slice(0, 10);
  const year = Number(tomorrow.slice(0, 4));
  const until = tomorrow <= `${year}-10-10` ? `${year}-10-10` : `${year + 1}-10-10`;
  await payload.create({
    collection: 'schedules',
    data: {
      title: scheduleTitle,
      editions: [main.id],
      channels: channels.map(({ id }) => id),
      startDate: `${tomorrow}T12:00:00.000Z`,
      time: '07:00',
      repeat: 'weekly',
      weekdays: ['1'],
      until: `${until}T12:00:00.000Z`,
      isActive: true,
    },
    overrideAccess: false,
    user: editor,
  });
}

/**
 * Waits until nothing that is due is still on its way. Zalo sleeps at night: its post may wait for the morning. Throws with what
 * stands in the way when a delivery is stuck, or when none has ended for `timeoutMs`.
 */
export async function waitForDeliveries({
  payload,
  onProgress,
  timeoutMs = 300_000,
}: {
  payload: Payload;
  onProgress: Report;
  timeoutMs?: number;
}): Promise<Delivery[]> {
  const store = payloadDeliveries(payload);
  let giveUpAt = Date.now() + timeoutMs;
  let ended = 0;
  for (;;) {
    const due = (await store.list({})).filter(({ scheduleId }) => scheduleId === atOnce);
    const done = due.filter((delivery) => delivery.state === 'published' || isPutOff(delivery));
    onProgress(done.length, due.length);
    if (done.length > ended) giveUpAt = Date.now() + timeoutMs;
    ended = done.length;
    if (done.length === due.length) return due;
    const stuck = due.find(({ state }) =>
      ['rejected', 'unconfirmed', 'held', 'auth-wait', 'missed', 'cancelled'].includes(state),
    );
    if (stuck || Date.now() > giveUpAt) {
      const one = stuck ?? due.find(({ state }) => state !== 'published');
      throw new Error(`delivery to ${one?.channelId} is ${one?.state}: ${one?.lastError?.forPeople ?? 'no error was noted'}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

function isPutOff({ state, dueAt }: Delivery): boolean {
  return state === 'planned' && Date.parse(dueAt) > Date.now();
}
