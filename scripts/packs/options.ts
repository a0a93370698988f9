import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { AppError } from '../../src/domain/errors.ts';
import { type Locale, locales } from '../../src/domain/locale.ts';

export type PacksOptions = {
  /** Two digits; `null`: all of them. */
  province: string | null;
  /** `null`: every public campaign that covers the place. */
  campaignId: string | null;
  /** Absolute. */
  folder: string;
  /** Communes at most, by code. */
  limit: number;
  /** Of the pieces. */
  locale: Locale;
};

/** What stands for all provinces. */
export const allProvinces = 'all';

export const usage = `npm run packs -- [--province 92] [--campaign can-tho-2026] [--out thư-mục] [--language km] [--limit số-xã]

  --province  Mã tỉnh, thành phố gồm hai chữ số (92 = Cần Thơ). Bỏ trống hoặc all: cả nước, mỗi tỉnh một thư mục.
  --campaign  Mã chiến dịch. Bỏ trống: mọi chiến dịch đang phát hành có địa bàn gồm tỉnh này.
  --out       Thư mục ghi gói. Bỏ trống: bo-tai-lieu/ trong thư mục dữ liệu.
  --language  Ngôn ngữ của ấn phẩm: ${locales.join(', ')}. Bỏ trống: vi. Ngôn ngữ khác chỉ có những ấn phẩm đã dịch.
  --limit     Chỉ làm cho chừng ấy xã, phường đầu tiên (theo mã), để thử.

Dừng lúc nào cũng được; chạy lại đúng lệnh này thì làm tiếp, gói đã xong không làm lại.`;

/** The one province that was named. Throws `packs.option`. */
export function expectProvince({ province }: PacksOptions): string {
  if (province === null) throw invalid('--province', provinceHint, allProvinces);
  return province;
}

const provinceHint = 'mã tỉnh gồm hai chữ số, ví dụ 92';

/** Reads the command line. `baseFolder`: where a relative `--out` starts; `defaultFolder`: without one. Throws `packs.option`. */
export function readOptions({
  args,
  baseFolder,
  defaultFolder,
}: {
  args: string[];
  baseFolder: string;
  defaultFolder: string;
}): PacksOptions {
  const { province = allProvinces, campaign, out, limit, language = 'vi' } = parse(args);
  if (province !== allProvinces && !/^\d{2}$/.test(province)) {
    throw invalid('--province', `${provinceHint}, hoặc ${allProvinces}`, province);
  }
  if (campaign !== undefined && !/^[a-z0-9-]+$/.test(campaign)) throw invalid('--campaign', 'mã chiến dịch không dấu', campaign);
  const count = limit === undefined ? Number.POSITIVE_INFINITY : Number(limit);
  if (limit !== undefined && !(Number.isInteger(count) && count >= 1)) throw invalid('--limit', 'số nguyên từ 1', limit);
  const locale = locales.find((code) => code === language);
  if (locale === undefined) throw invalid('--language', locales.join(', '), language);
  return {
    province: province === allProvinces ? null : province,
    campaignId: campaign ?? null,
    folder: out === undefined ? defaultFolder : resolve(baseFolder, out),
    limit: count,
    locale,
  };
}

function parse(args: string[]) {
  const text = { type: 'string' } as const;
  try {
    return parseArgs({ args, options: { province: text, campaign: text, out: text, limit: text, language: text } }).values;
  } catch (cause) {
    throw new AppError('packs.option', { cause, params: { option: args.join(' '), expected: 'các tùy chọn dưới đây', got: '' } });
  }
}

function invalid(option: string, expected: string, got: string): AppError {
  return new AppError('packs.option', { params: { option, expected, got } });
}
