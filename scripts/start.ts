import { createInterface } from 'node:readline/promises';
import type { Payload } from 'payload';
import { hasAdministrator } from '../src/db/accounts/administrators.ts';
import { AppError } from '../src/domain/errors.ts';
import { buildStudio } from '../src/server/build-studio.ts';
import { checkDatabase } from '../src/server/check-database.ts';
import { holdFolder } from '../src/server/hold-folder.ts';
import { assertPortFree, launch } from '../src/server/launch.ts';
import { openPayload } from '../src/server/payload.ts';
import { createAdministrator, prepareDatabase } from '../src/server/prepare.ts';
import { openSiteStore } from '../src/server/store.ts';
import type { Settings } from '../src/settings.ts';
import { openEnvironment } from './cli/environment.ts';
import { fail } from './cli/fail.ts';
import { withEstimate, withProgress } from './cli/progress.ts';

/** Sets up what is missing, asks for the first administrator, and runs studio, worker and edge until it is stopped. */
async function main(): Promise<void> {
  const settings = openEnvironment({ NODE_ENV: 'production' });
  await holdFolder(settings.dataFolder);
  await assertPortFree(settings.port, 'start');
  await withEstimate('Dựng phòng biên tập', 60_000, buildStudio);
  await prepare(settings);
  const { stop, studioReady } = await launch({ settings, command: 'start' });
  console.log(`\nCổng công khai đã mở: ${settings.siteUrl}. Đang mở phòng biên tập…`);
  const end = () => void stop().then(() => process.exit(0));
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  // Without a studio the portal goes on, and the studio is tried again.
  const slow = 'Phòng biên tập vẫn chưa mở được: xem các dòng trên. Cổng công khai vẫn chạy, phòng biên tập được thử lại.';
  await studioReady.then(
    () => console.log(`\nPano đang chạy: ${settings.siteUrl} (phòng biên tập: ${settings.siteUrl}/admin). Nhấn Ctrl+C để dừng.`),
    () => console.error(`\n${slow}\n`),
  );
}

/** Where something is public already, a database that cannot be opened stops the studio alone: it is tried again meanwhile. */
async function prepare(settings: Settings): Promise<void> {
  const store = await openSiteStore(settings);
  try {
    await checkDatabase({ ...settings, store });
  } catch (error) {
    const isPublic = (await store.readPointer().catch(() => null)) !== null;
    if (!isPublic || !(error instanceof AppError)) throw error;
    console.error(`\n${error.forPeople}\n`);
    return;
  }
  const payload = await openPayload();
  await withProgress('Đơn vị hành chính và cơ quan', (onProgress) => prepareDatabase({ payload, onProgress }));
  await ensureAdministrator(payload);
  await payload.destroy();
}

async function ensureAdministrator(payload: Payload): Promise<void> {
  if (await hasAdministrator(payload)) return;
  const { PANO_ADMIN_EMAIL: email, PANO_ADMIN_PASSWORD: password } = process.env;
  if (email || password || !process.stdin.isTTY) return createAdministrator({ payload, email, password });
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  for (;;) {
    try {
      const answers = {
        email: await prompt.question('Email của quản trị viên đầu tiên: '),
        password: await prompt.question('Mật khẩu (từ 12 ký tự): '),
      };
      await createAdministrator({ payload, ...answers });
      break;
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      console.error(error.forPeople);
    }
  }
  prompt.close();
}

main().catch(fail);
