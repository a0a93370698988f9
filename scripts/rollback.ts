import { AppError } from '../src/domain/errors.ts';
import type { Pointer } from '../src/domain/generation.ts';
import { rollbackGeneration } from '../src/publish/generation/publish-generation.ts';
import { openPublishingStore } from '../src/server/store.ts';
import { openEnvironment } from './cli/environment.ts';
import { fail } from './cli/fail.ts';

const usage = `npm run rollback            các bản công bố còn giữ, mới nhất trước
npm run rollback -- <số>    đưa bản mang số đó ra công khai trở lại, dưới một số mới

  Dùng khi bản vừa công bố bị hỏng. Lần công bố tiếp theo đưa nội dung mới nhất ra lại, nên hãy sửa nội dung trước đã.
  Nội dung đã thu hồi từ bản đó đến nay không ra công khai lại; danh sách, trang nào nhắc đến nó thì giữ như hiện tại.`;

/** Lists the kept generations, or points back to one of them. The studio need not run. */
async function main(): Promise<void> {
  const [wanted] = process.argv.slice(2);
  if (wanted === '--help') return console.log(usage);
  const settings = openEnvironment();
  const store = await openPublishingStore({ settings, role: 'rollback', openDatabase });
  const generations = await store.readGenerations();
  if (wanted === undefined) return console.log([...generations.map(lineOf), '', usage].join('\n'));
  const chosen = generations.find(({ number }) => String(number) === wanted);
  if (!chosen) throw new AppError('publish.manifest-unknown', { params: { manifest: wanted.slice(0, 40) } });
  const pointer = await rollbackGeneration({ store, manifest: chosen.manifest, at: new Date().toISOString() });
  console.log(`Bản số ${wanted} đã ra công khai trở lại, dưới số ${pointer.number}.`);
  process.exit(0);
}

/** Only a bucket without conditional writes asks for it. */
async function openDatabase() {
  const { openPayload } = await import('../src/server/payload.ts');
  return openPayload();
}

function lineOf({ number, at, manifest }: Pointer, index: number): string {
  const when = new Date(at).toLocaleString('vi-VN', { timeZone: 'Asia/Ho_Chi_Minh' });
  return `${String(number).padStart(6)}  ${when}  ${manifest.slice(0, 12)}${index === 0 ? '  đang công khai' : ''}`;
}

main().catch(fail);
