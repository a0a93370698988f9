import { resolve } from 'node:path';
import { AppError } from '../src/domain/errors.ts';
import { writeMirror } from '../src/publish/mirror/write-mirror.ts';
import { openSiteStore } from '../src/server/store.ts';
import { openEnvironment } from './cli/environment.ts';
import { fail } from './cli/fail.ts';
import { withProgress } from './cli/progress.ts';

const usage = `npm run mirror -- <thư-mục>

  Chép bản đang công khai thành trang tĩnh: máy chủ web nào cũng phục vụ được, không cần Pano.
  Trong thư mục có sẵn nginx.conf, Caddyfile, _redirects và SHA256SUMS (kiểm bằng sha256sum -c).
  Mã QR, tra cứu mã, tìm kiếm và gói tải về cần Pano nên không có trong bản tĩnh.`;

/** The public generation as a static site: no database, no studio. */
async function main(): Promise<void> {
  const [given] = process.argv.slice(2);
  if (given === '--help') return console.log(usage);
  if (given === undefined || given.startsWith('-')) throw new AppError('mirror.folder', { params: { got: given ?? '' } });
  const folder = resolve(process.env.INIT_CWD ?? process.cwd(), given);
  const store = await openSiteStore(openEnvironment());
  const mirrored = await withProgress('Bản tĩnh', (onProgress) => writeMirror({ store, folder, onProgress }));
  const { pointer, files, written, removed } = mirrored;
  console.log(`\n${folder}: bản số ${pointer.number}, ${files} tệp; viết mới ${written}, xóa ${removed}.`);
}

main().catch(fail);
