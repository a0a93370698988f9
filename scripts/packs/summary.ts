import type { BulkResult } from '../../src/packs/bulk.ts';

/** What a run has done, for the end of the screen. Sizes in decimal megabytes, as file managers show them. */
export function formatSummary({
  result,
  elapsedMs,
  peakRssBytes,
}: {
  result: BulkResult;
  elapsedMs: number;
  peakRssBytes: number;
}) {
  const { packs, failures } = result;
  const made = packs.filter(({ isNew }) => isNew).length;
  const bytes = packs.reduce((sum, pack) => sum + pack.bytes, 0);
  const sizes = packs.map((pack) => pack.bytes).sort((a, b) => a - b);
  const seconds = elapsedMs / 1000;
  const pace = made > 0 ? ` (${decimal((made / seconds) * 60)} gói mới/phút)` : '';
  return [
    `Gói: ${packs.length} (mới ${made}, đã có từ trước ${packs.length - made}${failures.length > 0 ? `, không làm được ${failures.length}` : ''})`,
    `Dung lượng: ${megabytes(bytes)}, mỗi gói từ ${megabytes(sizes[0] ?? 0)} đến ${megabytes(sizes.at(-1) ?? 0)}`,
    `Thời gian: ${decimal(seconds)} giây${pace}`,
    `Bộ nhớ cao nhất: ${megabytes(peakRssBytes)}`,
    ...failures.map(({ unit, error }) => `Không làm được gói của ${unit.name} (${unit.code}): ${error.forPeople}`),
  ].join('\n');
}

function megabytes(bytes: number): string {
  return `${decimal(bytes / 1e6)} MB`;
}

function decimal(value: number): string {
  return value.toLocaleString('vi-VN', { maximumFractionDigits: 1 });
}
