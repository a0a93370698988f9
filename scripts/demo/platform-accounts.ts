import { demoPage } from '../simulators/facebook.ts';
import { demoAccount as demoInstanceAccount } from '../simulators/mastodon.ts';
import { demoBot } from '../simulators/telegram.ts';
import { demoCreator } from '../simulators/tiktok.ts';
import { demoChannel } from '../simulators/youtube.ts';
import { demoAccount as demoOfficialAccount } from '../simulators/zalo.ts';

/**
 * Kinds that the demo simulates and posts to, a channel each. Another portal is not among them: it must have a public https
 * address.
 */
type PlatformKind = 'facebook' | 'zalo' | 'youtube' | 'tiktok' | 'telegram' | 'mastodon' | 'email-list';
/** Where each simulated platform listens; it differs between runs. */
export type Addresses = Record<PlatformKind, string>;

export type Account = {
  key: string;
  name: string;
  kind: PlatformKind;
  settings: Record<string, unknown>;
  newSecrets: Record<string, string>;
};

/** The accounts as an administrator would connect them. */
export function accountsOn(at: Addresses): Account[] {
  const { hostname: host, port } = new URL(at['email-list']);
  return [
    {
      key: pageKey,
      name: 'Trang Bình dân học vụ số (mô phỏng)',
      kind: 'facebook',
      settings: { pageId: demoPage.id, graphUrl: at.facebook },
      newSecrets: { accessToken: demoPage.token },
    },
    {
      key: 'zalo-mau',
      name: 'Zalo OA Bình dân học vụ số (mô phỏng)',
      kind: 'zalo',
      settings: { ...pick(demoOfficialAccount, ['appId']), oaId: demoOfficialAccount.id, openApiUrl: at.zalo, oauthUrl: at.zalo },
      newSecrets: pick(demoOfficialAccount, ['accessToken', 'refreshToken', 'appSecret']),
    },
    {
      key: 'youtube-mau',
      name: 'YouTube Bình dân học vụ số (mô phỏng)',
      kind: 'youtube',
      settings: {
        channelId: demoChannel.id,
        clientId: demoChannel.clientId,
        apiUrl: at.youtube,
        tokenUrl: at.youtube,
        isAudited: true,
      },
      newSecrets: pick(demoChannel, ['accessToken', 'refreshToken', 'clientSecret']),
    },
    {
      key: 'tiktok-mau',
      name: 'TikTok Bình dân học vụ số (mô phỏng)',
      kind: 'tiktok',
      settings: { ...pick(demoCreator, ['openId', 'username', 'clientKey']), apiUrl: at.tiktok, isAudited: true },
      newSecrets: pick(demoCreator, ['accessToken', 'refreshToken', 'clientSecret']),
    },
    {
      key: 'telegram-mau',
      name: 'Kênh Telegram (mô phỏng)',
      kind: 'telegram',
      settings: { chatId: '@bdhvs', apiUrl: at.telegram },
      newSecrets: { botToken: demoBot.token },
    },
    {
      key: 'mastodon-mau',
      name: 'Mastodon (mô phỏng)',
      kind: 'mastodon',
      settings: { instanceUrl: at.mastodon },
      newSecrets: { accessToken: demoInstanceAccount.token },
    },
    {
      key: 'thu-mau',
      name: 'Danh sách thư (mô phỏng)',
      kind: 'email-list',
      settings: {
        ...{ host, port: Number(port), security: 'none', user: 'bdhvs' },
        ...{ from: 'bantin@cantho.example.vn', fromName: 'Bình dân học vụ số', list: 'danh-sach@cantho.example.vn' },
      },
      newSecrets: { password: 'simulated-mail-password' },
    },
  ];
}

/** The simulated platforms for `PANO_OUTBOUND_ORIGINS`, each for its own kind: nothing else of this machine may be called. */
export function simulatedOrigins(at: Addresses): string {
  return Object.entries(at)
    .map(([kind, url]) => `${kind}=${url.replace(/^smtp:/, 'smtp-plain:')}`)
    .join(',');
}

/** These show videos; TikTok would fetch pictures from an https address, which a demo has not. */
export const showsVideos = ({ kind }: Account): boolean => kind === 'youtube' || kind === 'tiktok';

/** Key of the page, whose post the table shows. */
export const pageKey = 'trang-facebook-mau';

function pick<T extends object, K extends keyof T & string>(from: T, names: K[]): Record<K, string> {
  return Object.fromEntries(names.map((name) => [name, String(from[name])])) as Record<K, string>;
}
