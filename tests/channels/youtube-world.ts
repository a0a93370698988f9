import { afterEach, beforeAll, beforeEach } from 'vitest';
import { demoChannel, startYoutubeSimulator, type YoutubeSimulator } from '../../scripts/simulators/youtube.ts';
import type { DeliveryContent } from '../../src/channels/contract/delivery-content.ts';
import type { GivenContext } from '../../src/channels/define-channel.ts';
import youtube from '../../src/channels/youtube.ts';
import { firstDue } from '../setup/delivery-world.ts';
import { padded, sampleVideo } from '../setup/sample-video.ts';
import { contentWith, contextOf, openEngine, posterImage, type Strike, videoOf } from './engine.ts';

const chunk = 8 * 1024 * 1024;
export const vtt = 'WEBVTT\n\n00:00.000 --> 00:02.000\nMời bà con đến nhà văn hóa';
export const clock = { at: firstDue };
export const secrets = {
  accessToken: demoChannel.accessToken,
  refreshToken: demoChannel.refreshToken,
  clientSecret: demoChannel.clientSecret,
};
export let simulator: YoutubeSimulator;
export let settings: Record<string, unknown>;
export let context: GivenContext;
export let small: Uint8Array;
export let big: Uint8Array;
export let content: DeliveryContent;

beforeAll(async () => {
  small = await sampleVideo();
  big = padded(small, 2 * chunk + 300_000);
  const captions = [{ locale: 'vi', vtt }];
  content = contentWith({ video: videoOf(big, { poster: await posterImage(), captions }), hashtags: ['chuyendoiso', 'VNeID'] });
});

beforeEach(async () => {
  clock.at = firstDue;
  simulator = await startYoutubeSimulator({ now: () => clock.at, channels: [{ ...demoChannel }] });
  settings = {
    channelId: demoChannel.id,
    clientId: demoChannel.clientId,
    apiUrl: simulator.url,
    tokenUrl: simulator.url,
    isAudited: true,
  };
  context = contextOf(settings, secrets, () => clock.at);
});
afterEach(() => simulator.close());

export const noSave = async () => {};
export const paths = () => simulator.state.calls.map(({ method, path }) => `${method} ${path}`);
export const puts = () => paths().filter((path) => path === 'PUT upload/youtube/v3/videos').length;

export async function prepared(of: DeliveryContent = content, checkpoint: unknown = null) {
  const outcome = await youtube.prepare(context, { content: of, checkpoint, save: noSave });
  if (outcome.kind !== 'ok') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

export const engineFor = (strike?: Strike, of: Partial<DeliveryContent> = content) => {
  const { title, text, link, deliveryKey, ...media } = { ...content, ...of };
  return openEngine({ kind: 'youtube', settings, secrets, simulator, clock, content: media, strike });
};
export const reconnect = () => simulator.state.expiredTokens.clear();

/** The channel set up otherwise, until the end of the test. */
export function setUp(change: Record<string, unknown>): void {
  context = contextOf({ ...settings, ...change }, secrets, () => clock.at);
}
