import type { faultKinds } from '../../scripts/simulators/kit/fault-rule.ts';
import type { SimulatedAccount } from '../../scripts/simulators/zalo/state.ts';
import { startZaloSimulator, type ZaloSimulator } from '../../scripts/simulators/zalo.ts';
import type { DeliveryContent, DeliveryImage } from '../../src/channels/contract/delivery-content.ts';
import type { GivenContext } from '../../src/channels/define-channel.ts';
import zalo from '../../src/channels/zalo.ts';
import { postFor } from './delivery-world.ts';
import { localNetwork } from './local-network.ts';

export const account: SimulatedAccount = {
  id: '4318657068771012646',
  name: 'UBND phường Gia Viên',
  appId: '2201439168744532786',
  appSecret: 'app-secret-which-nobody-may-see',
  accessToken: 'access-token-which-nobody-may-see',
  refreshToken: 'refresh-token-which-nobody-may-see',
};

const cover: DeliveryImage = {
  mimeType: 'image/jpeg',
  bytes: new Uint8Array(10),
  sha256: 'a'.repeat(64),
  alt: 'Áp phích chuyển đổi số',
  widthPx: 1_280,
  heightPx: 720,
  url: 'https://bdhvs.example.vn/media/cover.jpg',
};

/** What a delivery carries to Zalo; another key makes another link. */
export function postToZalo(change: Partial<DeliveryContent> = {}, effectKey = 'f'.repeat(64)): DeliveryContent {
  return { ...postFor({ editionSha256: 'e'.repeat(64), effectKey }, [cover]), ...change };
}

/** A simulator, a clock in the test's hand (08:00 in Viet Nam), and the channel connected to it. */
export async function openZalo(settings: Record<string, unknown> = {}) {
  const clock = { at: new Date('2026-11-25T01:00:00Z') };
  const now = () => clock.at;
  const simulator: ZaloSimulator = await startZaloSimulator({ accounts: [{ ...account }], now });
  const { accessToken, refreshToken, appSecret } = account;
  const context: GivenContext = {
    settings: { oaId: account.id, appId: account.appId, openApiUrl: simulator.url, oauthUrl: simulator.url, ...settings },
    secrets: { accessToken, refreshToken, appSecret },
    network: localNetwork,
    now,
    publish: async () => ({ url: null }),
    findPublished: async () => null,
  };
  return {
    clock,
    simulator,
    context,
    close: () => simulator.close(),
    pass: (ms: number) => {
      clock.at = new Date(clock.at.getTime() + ms);
    },
    strike: (fault: (typeof faultKinds)[number], path: string) => {
      simulator.state.faults.push({ fault, path, times: 1, latencyMs: 5, retryAfterSeconds: 60 });
    },
    callsTo: (path: string) => simulator.state.calls.filter((call) => call.path.endsWith(path)).length,
  };
}

export type ZaloWorld = Awaited<ReturnType<typeof openZalo>>;

/** Prepares, from wait to wait, until there is something to commit. Fails on anything else. */
export async function prepared(world: ZaloWorld, content: DeliveryContent, earlier: unknown = null): Promise<unknown> {
  let checkpoint = earlier;
  for (let round = 0; round < 9; round++) {
    const save = async (next: unknown) => {
      checkpoint = next;
    };
    const outcome = await zalo.prepare(world.context, { content, checkpoint, save });
    if (outcome.kind === 'ok') return outcome.value;
    if (outcome.kind !== 'retry') throw new Error(`Expected ok or retry, got ${JSON.stringify(outcome)}`);
    world.pass(outcome.afterMs ?? 60_000);
  }
  throw new Error('Expected an end of waiting.');
}
