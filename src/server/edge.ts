import { createEdge } from '../edge/create-edge.ts';
import { openScanLog } from '../measure/scans.ts';
import { lazyDownloads } from '../packs/downloads/lazy-downloads.ts';
import { readSettings } from '../settings.ts';
import { endWithLauncher } from './end-with-launcher.ts';
import { partsHealth } from './parts-health.ts';
import { openSiteStore } from './store.ts';
import { noteUnnamedProxy } from './unnamed-proxy-note.ts';

/**
 * The public server as a process of its own. It reads generations from the store and needs neither the studio nor the database:
 * it serves when either is down. `PANO_STUDIO_URL` says where to forward `/admin` and `/api`; without it there is no studio.
 */
endWithLauncher();
const settings = readSettings();
const now = () => new Date();

const store = await openSiteStore(settings);
const { packs, downloads, close: closeDownloads } = lazyDownloads({ store, settings });
const scans = openScanLog({ folder: settings.measureFolder, now });
const studioUrl = process.env.PANO_STUDIO_URL;

const { trustedProxies, siteUrl, secret } = settings;
const proxy = studioUrl ? { studioUrl, siteUrl, secret } : null;
const onUnnamedProxy = noteUnnamedProxy(settings);
const health = partsHealth({ dataFolder: settings.dataFolder, studioUrl, now });
const edge = await createEdge({ store, packs, downloads, scans, now, trustedProxies, onUnnamedProxy, proxy, health });
await edge.listen({ port: settings.port });
process.send?.({ isReady: true });

async function stop(): Promise<void> {
  await edge.close();
  await closeDownloads();
  await scans.close();
  process.exit(0);
}
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
process.on('disconnect', () => void stop());
// The parent process may have died before the handler above was set: then its event does not come again.
if (process.connected === false) void stop();
