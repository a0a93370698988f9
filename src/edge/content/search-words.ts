import { type Locale, locales } from '../../domain/locale.ts';
import { type SearchType, searchTypes } from '../../domain/search.ts';
import type { LoadedGeneration } from '../generation/generation.ts';

export const searchParameters = ['q', 'type', 'unit', 'locale', 'limit'] as const;

/** Characters of a question, and documents of an answer. */
export const searchLimits = { maxQueryLength: 200, defaultLimit: 10, maxLimit: 50 };

export type SearchQuery = { query: string; facets: Record<string, string[]>; limit: number };

/** Why a question cannot be answered, and what to do, for the person who sent it. */
export type QueryProblem = { title: string; detail: string; parameter: (typeof searchParameters)[number] };

type Asked = { parameters: URLSearchParams; units: LoadedGeneration['units'] };

/** The question in the address, or the first thing wrong with it. Names of parameters are checked before. */
export function readSearchQuery({ parameters, units }: Asked): SearchQuery | QueryProblem {
  const twice = searchParameters.find((name) => parameters.getAll(name).length > 1);
  if (twice) return problem(twice, `Tham số ${twice} xuất hiện nhiều lần. Hãy gửi mỗi tham số một lần.`);
  const query = parameters.get('q') ?? '';
  const facets: Record<string, string[]> = {};
  const type = parameters.get('type');
  const locale = parameters.get('locale');
  const unit = parameters.get('unit');
  const limit = Number(parameters.get('limit') ?? searchLimits.defaultLimit);
  if (type !== null) facets.type = [type];
  if (locale !== null) facets.locale = [locale];
  if (unit !== null) facets.unit = coveringCodes({ unit, units });
  if (type !== null && !searchTypes.includes(type as SearchType)) {
    return problem('type', `Tham số type phải là một trong: ${searchTypes.join(', ')}.`);
  }
  if (locale !== null && !locales.includes(locale as Locale)) {
    return problem('locale', `Tham số locale phải là một trong: ${locales.join(', ')}.`);
  }
  if (unit !== null && facets.unit?.length === 0) {
    return problem('unit', 'Không có đơn vị mang mã này. Xem mã tỉnh, thành phố và xã, phường tại /content/v1/units.');
  }
  if (!Number.isInteger(limit) || limit < 1 || limit > searchLimits.maxLimit) {
    return problem('limit', `Tham số limit phải là số nguyên từ 1 đến ${searchLimits.maxLimit}.`);
  }
  return queryProblem(query) ?? { query, facets, limit };
}

/** What is wrong with the words that somebody typed. */
export function queryProblem(query: string): QueryProblem | null {
  if (/\p{Cc}/u.test(query)) return problem('q', 'Từ cần tìm có ký tự điều khiển không đọc được. Hãy gõ lại bằng chữ và số.');
  const length = query.normalize('NFC').length;
  if (length > searchLimits.maxQueryLength) {
    return problem('q', `Từ cần tìm dài ${length} ký tự, tối đa ${searchLimits.maxQueryLength}. Hãy rút gọn còn vài từ chính.`);
  }
  if (/[\p{L}\p{N}]/u.test(query)) return null;
  return problem('q', 'Chưa có từ cần tìm. Hãy gửi tham số q có ít nhất một chữ hoặc số, ví dụ ?q=vneid.');
}

function problem(parameter: QueryProblem['parameter'], detail: string): QueryProblem {
  return { parameter, title: 'Yêu cầu tìm kiếm không hợp lệ', detail };
}

/** The unit and everything above it: what is for a province is for its communes too. Empty for an unknown unit. */
function coveringCodes({ unit, units }: { unit: string; units: Asked['units'] }): string[] {
  const [code = ''] = unit.split('-');
  const face = units.get(code);
  if (!face) return code === 'vn' ? ['vn'] : [];
  return [code, ...(face.provinceCode === null ? [] : [face.provinceCode]), 'vn'];
}
