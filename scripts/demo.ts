import { join } from 'node:path';
import { roleWords } from '../src/access/roles.ts';
import type { StoredEdition } from '../src/db/editions.ts';
import { unitReader } from '../src/db/units.ts';
import type { CampaignContent, LeafletContent } from '../src/domain/content.ts';
import { cacheRenditions } from '../src/render/rendition-cache.ts';
import { createRenderPool } from '../src/render/threads/pool.ts';
import { buildStudio } from '../src/server/build-studio.ts';
import { holdFolder } from '../src/server/hold-folder.ts';
import { assertPortFree, launch } from '../src/server/launch.ts';
import { openPayload } from '../src/server/payload.ts';
import { prepareDatabase } from '../src/server/prepare.ts';
import { openSiteStore } from '../src/server/store.ts';
import { findUnit, indexUnits } from '../src/units/catalogue.ts';
import { fileFreezer } from '../src/workflow/freeze/freeze-file.ts';
import { openEnvironment } from './cli/environment.ts';
import { fail } from './cli/fail.ts';
import { withEstimate, withProgress } from './cli/progress.ts';
import { collectArtefacts } from './demo/artefacts.ts';
import { approveSample, boardKey, connectChannels } from './demo/campaign-office.ts';
import { planNow, scheduleWeekly, waitForDeliveries } from './demo/plan.ts';
import { accountsOn, showsVideos, simulatedOrigins } from './demo/platform-accounts.ts';
import { startPlatforms } from './demo/platforms.ts';
import { formatTable } from './demo/table.ts';
import { sampleAccounts, samplePassword } from './sample/accounts.ts';
import { loadAccounts, loadDocuments } from './sample/load.ts';
import { loadLogos } from './sample/logos.ts';
import { fraudVideo } from './sample/video/fraud-video.ts';
import { loadVideo } from './sample/video/load-video.ts';

/** Campaign whose pieces the table shows, and the commune in whose name they are made. */
const mainCampaign = 'can-tho-2026';
const communeCode = '31135';

/**
 * The main job on the sample: an editor's campaign becomes an approved edition, posters, a commune's pack, public pages, feeds
 * and a post. Leaves everything running; with `--once` it ends instead. A second run finds everything done and changes nothing.
 */
async function main(): Promise<void> {
  const settings = openEnvironment({ PANO_DEMO: '1', NODE_ENV: 'production', PANO_DATA: '.pano/demo' });
  const isOnce = process.argv.includes('--once');
  await holdFolder(settings.dataFolder);
  await assertPortFree(settings.port, 'demo');
  await assertPortFree(settings.port + 1, 'demo');
  await withEstimate('Dựng phòng biên tập', 60_000, buildStudio);

  const payload = await openPayload();
  await withProgress('Đơn vị hành chính và cơ quan', (onProgress) => prepareDatabase({ payload, onProgress }));
  const accounts = await loadAccounts({ payload });
  const editor = accounts.get('editor');
  if (!editor) throw new Error('the sample has no editor');
  await loadLogos({ payload });
  await withProgress('Nội dung từ 5 kế hoạch, 8 hướng dẫn', (onProgress) => loadDocuments({ payload, accounts, onProgress }));
  await withEstimate('Phim ngắn có phụ đề', 6_000, () => loadVideo({ payload, editor }));

  const { siteUrl, dataFolder } = settings;
  const { platforms, addresses } = await startPlatforms({
    facebookPort: settings.port + 1,
    folder: join(dataFolder, 'platforms'),
    siteUrl,
  });
  process.env.PANO_OUTBOUND_ORIGINS = simulatedOrigins(addresses);
  const channels = accountsOn(addresses);
  await connectChannels({ payload, accounts: channels });
  const store = await openSiteStore(settings);
  const freezeFile = fileFreezer({ store, folder: settings.mediaFolder });
  const approve = { payload, accounts, siteUrl, freezeFile };
  const guides = await withProgress('Gửi duyệt và duyệt các hướng dẫn', (onProgress) =>
    approveSample({ ...approve, isWanted: ({ type }) => type === 'guide', onProgress }),
  );
  await planNow({ payload, editions: guides, posts: [], now: new Date() });
  const launched = await withEstimate('Khởi động studio, worker, edge', 12_000, async () => {
    const begun = await launch({ settings, command: 'demo' });
    await begun.studioReady;
    return begun;
  });
  await withProgress('Phát hành các hướng dẫn', (onProgress) => waitForDeliveries({ payload, onProgress }));

  const editions = await withProgress('Mỗi cơ quan gửi duyệt và duyệt tài liệu của mình', (onProgress) =>
    approveSample({ ...approve, isWanted: ({ type }) => type !== 'guide', onProgress }),
  );
  const main = editionOf<CampaignContent>(editions, 'campaign', mainCampaign);
  const leaflet = editions.find((edition): edition is StoredEdition & { content: LeafletContent } => {
    return edition.content.type === 'leaflet' && edition.content.campaignId === mainCampaign;
  });
  if (!leaflet) throw new Error(`the sample has no leaflet of ${mainCampaign}`);
  const now = new Date();
  const video = editions.find(
    ({ content }) => content.type === 'video' && content.id === fraudVideo.videoId && content.files.length > 0,
  );
  const onBoard = [main, ...(video ? [video] : [])].map((edition) => ({ edition, channelId: boardKey }));
  const onPlatforms = channels.flatMap((channel) => {
    const edition = showsVideos(channel) ? video : main;
    return edition === undefined ? [] : [{ edition, channelId: channel.key }];
  });
  await planNow({ payload, editions, posts: [...onBoard, ...onPlatforms], now });
  await scheduleWeekly({ payload, editor, main, now });

  const deliveries = await withProgress('Phát hành', (onProgress) => waitForDeliveries({ payload, onProgress }));
  const pool = createRenderPool({ size: 2, files: (sha256) => store.get(sha256) });
  const render = cacheRenditions({ render: pool.render, folder: join(dataFolder, 'renditions') });
  const unit = findUnit(indexUnits(await unitReader(payload)()), communeCode);
  const artefacts = await withEstimate('Ấn phẩm và bộ tài liệu', 20_000, () =>
    collectArtefacts({ siteUrl, dataFolder, graphUrl: addresses.facebook, main, leaflet, unit, deliveries, render }),
  );
  await pool.close();
  await payload.destroy();
  console.log(`\n${formatTable(artefacts)}\n`);

  const end = async () => {
    await launched.stop();
    platforms.kill();
    process.exit(0);
  };
  if (isOnce) return end();
  const ledgers = Object.entries(addresses).flatMap(([kind, url]) => (url.startsWith('http') ? [`${kind} ${url}/__sim/`] : []));
  const logins = sampleAccounts
    .map(({ email, role, unitCode }) => `  ${email} (${roleWords[role].label.vi}, ${unitCode})`)
    .join('\n');
  console.log(`Mở ${siteUrl} · phòng biên tập ${siteUrl}/admin `);
  console.log(`Các nền tảng mô phỏng: ${ledgers.join(' · ')}`);
  console.log(
    `Tài khoản mẫu, mật khẩu ${samplePassword}, mỗi cơ quan ban hành một người biên tập và một người phê duyệt:\n${logins}`,
  );
  console.log('Nhấn Ctrl+C để dừng.');
  process.on('SIGINT', () => void end());
  process.on('SIGTERM', () => void end());
}

function editionOf<C extends StoredEdition['content']>(editions: StoredEdition[], type: C['type'], id: string) {
  const edition = editions.findLast(({ content }) => content.type === type && content.id === id);
  if (!edition) throw new Error(`the sample has no approved ${type} ${id}`);
  return edition as StoredEdition & { content: C };
}

main().catch(fail);
