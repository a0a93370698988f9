import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startMailSimulator } from '../simulators/email.ts';
import { startFacebookSimulator } from '../simulators/facebook.ts';
import { startMastodonSimulator } from '../simulators/mastodon.ts';
import { startTelegramSimulator } from '../simulators/telegram.ts';
import { startTiktokSimulator } from '../simulators/tiktok.ts';
import { startYoutubeSimulator } from '../simulators/youtube.ts';
import { startZaloSimulator } from '../simulators/zalo.ts';
import type { Addresses } from './platform-accounts.ts';

/**
 * The page listens on `facebookPort`, the others where there is room; what was posted lies under `folder` and outlives the
 * process.
 */
type Place = { facebookPort: number; folder: string; siteUrl: string };

/** Longer than any demo: its tokens need no renewal, which a platform that forgot them could not give. */
const accessLifeSeconds = 365 * 86_400;

/** Every simulated platform in one process that is not ours, as the real ones would be. Ends with this one. */
export function startPlatforms({
  facebookPort,
  folder,
  siteUrl,
}: Place): Promise<{ platforms: ChildProcess; addresses: Addresses }> {
  const platforms = fork(fileURLToPath(import.meta.url), [String(facebookPort), folder, siteUrl], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  process.on('exit', () => platforms.kill());
  return new Promise((resolve, reject) => {
    platforms.once('message', (addresses) => resolve({ platforms, addresses: addresses as Addresses }));
    platforms.once('exit', (code) => reject(new Error(`the simulated platforms ended with ${code}`)));
  });
}

async function serve({ facebookPort, folder, siteUrl }: Place): Promise<Addresses> {
  const place = (kind: string) => ({ folder: join(folder, kind) });
  const [facebook, zalo, youtube, tiktok, telegram, mastodon, mail] = await Promise.all([
    startFacebookSimulator({ ...place('facebook'), port: facebookPort }),
    startZaloSimulator({ ...place('zalo'), accessLifeSeconds, nearbySite: new URL(siteUrl).origin }),
    startYoutubeSimulator(place('youtube')),
    startTiktokSimulator(place('tiktok')),
    startTelegramSimulator(place('telegram')),
    startMastodonSimulator(place('mastodon')),
    startMailSimulator(),
  ]);
  return {
    facebook: facebook.url,
    zalo: zalo.url,
    youtube: youtube.url,
    tiktok: tiktok.url,
    telegram: telegram.url,
    mastodon: mastodon.url,
    'email-list': mail.url,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , facebookPort, folder = '', siteUrl = ''] = process.argv;
  process.send?.(await serve({ facebookPort: Number(facebookPort), folder, siteUrl }));
  process.on('disconnect', () => process.exit(0));
}
