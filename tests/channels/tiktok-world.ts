import { afterEach, beforeAll, beforeEach } from 'vitest';
import { demoCreator, startTiktokSimulator, type TiktokSimulator } from '../../scripts/simulators/tiktok.ts';
import type { DeliveryContent, DeliveryImage } from '../../src/channels/contract/delivery-content.ts';
import type { GivenContext } from '../../src/channels/define-channel.ts';
import tiktok from '../../src/channels/tiktok.ts';
import { firstDue } from '../setup/delivery-world.ts';
import { padded, sampleVideo } from '../setup/sample-video.ts';
import { contentWith, contextOf, openEngine, posterImage, type Strike, videoOf } from './engine.ts';

export const mib = 1024 * 1024;
export const minuteMs = 60_000;
export const clock = { at: firstDue };
export const secrets = {
  accessToken: demoCreator.accessToken,
  refreshToken: demoCreator.refreshToken,
  clientSecret: demoCreator.clientSecret,
};
const pictureUrl = 'https://bdhvs.example.vn/media/a.jpg';
export let simulator: TiktokSimulator;
export let settings: Record<string, unknown>;
export let context: GivenContext;
export let small: Uint8Array;
export let big: Uint8Array;
export let content: DeliveryContent;
export let picture: DeliveryImage;
export let photos: DeliveryContent;

beforeAll(async () => {
  small = await sampleVideo();
  big = padded(small, 16 * mib + 11);
  content = contentWith({ video: videoOf(big), hashtags: ['chuyendoiso'] });
  picture = { ...(await posterImage()), url: pictureUrl, widthPx: 1_080, heightPx: 608 };
  photos = contentWith({ images: [picture] });
});

beforeEach(async () => {
  clock.at = firstDue;
  const fetchPicture = async () => new Response(new Uint8Array(picture.bytes));
  simulator = await startTiktokSimulator({ now: () => clock.at, creators: [{ ...demoCreator }], fetchPicture });
  const { openId, username, clientKey } = demoCreator;
  settings = { openId, username, clientKey, apiUrl: simulator.url, isAudited: true };
  context = contextOf(settings, secrets, () => clock.at);
});
afterEach(() => simulator.close());

export const noSave = async () => {};
export const paths = () => simulator.state.calls.map(({ path }) => path);
export const passMinutes = (minutes: number) => {
  clock.at = new Date(clock.at.getTime() + minutes * minuteMs);
};

export async function prepared(of: DeliveryContent = content, checkpoint: unknown = null) {
  const outcome = await tiktok.prepare(context, { content: of, checkpoint, save: noSave });
  if (outcome.kind !== 'ok') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

export async function committed(of: DeliveryContent = content, checkpoint?: unknown) {
  const outcome = await tiktok.commit(context, { content: of, checkpoint: checkpoint ?? (await prepared(of)) });
  if (outcome.kind !== 'pending') throw new Error(JSON.stringify(outcome));
  return outcome.checkpoint;
}

export const fingerprintOf = (checkpoint: unknown) => ({ deliveryKey: 'k', link: content.link, since: firstDue, checkpoint });
export const reconnect = () => simulator.state.expiredTokens.clear();

export function engineFor(of: DeliveryContent, strike?: Strike) {
  const { images, video, hashtags } = of;
  return openEngine({ kind: 'tiktok', settings, secrets, simulator, clock, content: { images, video, hashtags }, strike });
}

/** The channel set up otherwise, until the end of the test. */
export function setUp(change: Record<string, unknown>): void {
  context = contextOf({ ...settings, ...change }, secrets, () => clock.at);
}
