import { resolve } from 'node:path';
import { AppError } from '../../src/domain/errors.ts';

export const usage = `npm run schedule -- import <tệp> [--dry-run] [--good-only]
npm run schedule -- export <tệp>

  import       đọc lịch phát hành từ tệp .csv (UTF-8) hoặc .xlsx và liệt kê mọi lỗi theo dòng và cột.
               Có lỗi ở một dòng thì không ghi dòng nào.
  --dry-run    chỉ kiểm tra, không ghi
  --good-only  ghi các dòng đúng, bỏ các dòng có lỗi
  export       ghi mọi lịch ra tệp .csv hoặc .xlsx; tệp đó nhập lại được nguyên vẹn`;

export type ScheduleOptions =
  | { act: 'import'; path: string; mode: 'check' | 'all' | 'good' }
  | { act: 'export'; path: string; format: 'csv' | 'xlsx' };

/** Paths are taken from where the person stands. Throws `schedule.bad-order`, `sheet.unknown-kind`. */
export function readOptions({ args, baseFolder }: { args: readonly string[]; baseFolder: string }): ScheduleOptions {
  const flags = args.filter((word) => word.startsWith('--'));
  const [act, file, ...rest] = args.filter((word) => !word.startsWith('--'));
  const unknown = flags.find((flag) => act !== 'import' || !['--dry-run', '--good-only'].includes(flag)) ?? rest[0];
  if (unknown !== undefined) throw new AppError('schedule.bad-order', { params: { word: unknown } });
  if (file === undefined || (act !== 'import' && act !== 'export')) {
    throw new AppError('schedule.bad-order', { params: { word: act ?? '(trống)' } });
  }
  const path = resolve(baseFolder, file);
  if (act === 'import') {
    const mode = flags.includes('--dry-run') ? 'check' : flags.includes('--good-only') ? 'good' : 'all';
    return { act, path, mode };
  }
  const format = /\.(csv|xlsx)$/i.exec(file)?.[1]?.toLowerCase();
  if (format !== 'csv' && format !== 'xlsx') throw new AppError('sheet.unknown-kind', { params: { name: file } });
  return { act, path, format };
}
