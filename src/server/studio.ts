import { createServer } from 'node:http';
import { join } from 'node:path';
import { sharedProcesses } from '../cage/cage.ts';
import { beat } from '../delivery/health/heartbeat.ts';
import { startTicking } from '../delivery/start-ticking.ts';
import { AppError } from '../domain/errors.ts';
import { createVideoCache } from '../media/video/video-cache.ts';
import { draftPosts } from '../posts/post-content.ts';
import { plannedVideos } from '../posts/post-video.ts';
import { portalWatch } from '../publish/publisher/announce-generation.ts';
import { announceRegularly, collectDaily, createPublisher, publishAtStart } from '../publish/publisher/publisher.ts';
import { makeVideosRegularly } from '../publish/publisher/videos-ahead.ts';
import { cacheRenditions, type Render } from '../render/rendition-cache.ts';
import { createRenderPool } from '../render/threads/pool.ts';
import { readSettings } from '../settings.ts';
import { refuseForeign } from '../studio-api/foreign-requests.ts';
import { answerStudioApi } from '../studio-api/studio-api.ts';
import { startSending } from '../webhooks/start-sending.ts';
import { fileFreezer } from '../workflow/freeze/freeze-file.ts';
import { freezingFirst } from '../workflow/freeze/freezing-first.ts';
import { checkDatabase } from './check-database.ts';
import { endWithLauncher } from './end-with-launcher.ts';
import { openPackedFiles } from './packed-files.ts';
import { openPayload } from './payload.ts';
import { openPublishingStore, openSiteStore } from './store.ts';
import { tellUnreadDates } from './unread-dates.ts';
import { deliveryContext, webhookSender } from './worker.ts';

/**
 * The studio and the worker in one process, because SQLite wants one writer. It listens on this machine only; the edge
 * owns the public port and forwards to it. Started by `launch.ts` with the port in `PANO_STUDIO_PORT`.
 */
endWithLauncher();
const settings = readSettings();
const root = join(import.meta.dirname, '../..');
const now = () => new Date();
// Opened here, before Next: its bundle does not know where our files are.
await sharedProcesses();

await checkDatabase({ ...settings, store: await openSiteStore(settings) }).catch((error: unknown) => {
  console.error(error instanceof AppError ? error.forPeople : error);
  process.exit(1);
});
const payload = await openPayload();
const store = await openPublishingStore({ settings, role: 'studio', openDatabase: async () => payload });
const pool = createRenderPool({ size: 2, files: (sha256) => store.get(sha256) });
const render = cacheRenditions({ render: pool.render, folder: join(settings.dataFolder, 'renditions') });
const videoCache = createVideoCache({ folder: join(settings.dataFolder, 'films') });
const freezeFile = fileFreezer({ store, folder: settings.mediaFolder });
const publisher = createPublisher({ payload, store, freezeFile, render, videoCache, settings, now });
tellUnreadDates(payload).catch((cause: unknown) => console.error('Stored dates were not looked through.', cause));
const delivery = deliveryContext({ payload, render, store, videos: videoCache, generation: publisher, settings, now });

const { default: next } = await import('next');
const studio = next({ dev: false, dir: root, hostname: 'localhost', port: settings.port });
await studio.prepare();
const answerWithNext = studio.getRequestHandler();

const { siteUrl, measureFolder } = settings;
const posting = { store, videos: plannedVideos(videoCache), siteUrl };
const draw = (drawing: Render) => freezingFirst({ payload, freezeFile, render: drawing });
const drawDraft = draw(pool.render);
const draftPost = draftPosts({ ...posting, render });
const typedPost = draftPosts({ ...posting, render: drawDraft });
const drawing = { render: draw(render), drawDraft, draftPost, typedPost, publisherName: settings.publisher };
const api = { payload, store, freezeFile, publisher, delivery, siteUrl, measureFolder, now, ...drawing };
const sendPacked = await openPackedFiles(join(root, '.next'));
const server = createServer((request, response) => {
  // Asked by the edge; no request from outside comes here.
  if (request.url === '/healthz') return void response.end('ok');
  if (refuseForeign({ request, response, payload, siteUrl }) || sendPacked(request, response)) return;
  answerStudioApi(api, request, response)
    .then((isAnswered) => (isAnswered ? undefined : answerWithNext(request, response)))
    .catch((error: unknown) => {
      console.error('studio:', error);
      response.destroy();
    });
});
// Node's five seconds close connections that the edge is about to use whenever the studio is busy.
server.keepAliveTimeout = 65_000;
server.listen(Number(process.env.PANO_STUDIO_PORT ?? 0), '127.0.0.1', () => process.send?.({ isReady: true }));

const collecting = collectDaily(publisher);
const announcing = announceRegularly(publisher);
const makingVideos = makeVideosRegularly({ payload, delivery, store, videoCache });
const ticking = startTicking(delivery);
const beating = beat({ dataFolder: settings.dataFolder, now });
// Behind the worker: a first publication that hangs or fails keeps no post back.
const publishing = await publishAtStart(publisher);
const findNews = portalWatch({ payload, store, siteUrl: settings.siteUrl, now });
const sending = startSending({ sender: webhookSender({ payload, settings, now }), findNews });

/** An orderly end: the running round finishes, nothing is left claimed. A kill -9 is fine too, it only takes longer to resume. */
async function stop(): Promise<void> {
  server.close();
  const rounds = [beating, publishing, collecting, announcing, makingVideos].map((repeated) => repeated.stop());
  await ticking.stop();
  await sending.stop();
  // Ends what ffmpeg is making, so that the rounds end soon.
  videoCache.close();
  await Promise.all(rounds);
  await pool.close();
  await payload.destroy();
  process.exit(0);
}
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
process.on('disconnect', () => void stop());
// The parent process may have died before the handler above was set: then its event does not come again.
if (process.connected === false) void stop();
