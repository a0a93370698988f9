/** What a row may lose against the older revision. */
const mostLoss = 0.05;

/**
 * What one unit of work costs by the words of the bench: "12.3/s (81.3 ms)" and "900 requests/s" are paces, so the cost is their
 * inverse; "12 ms" and "45 MB" are costs. Throws on anything else.
 */
export function costIn(figure: string): number {
  const [, number = '', unit = ''] = /^([\d.,]+)\s?(\/s|requests\/s|ms|MB)/.exec(figure.trim()) ?? [];
  const value = Number(number.replaceAll(',', ''));
  if (!(value > 0)) throw new Error(`Expected a figure of the bench such as "12.3/s" or "45 MB", got "${figure}"`);
  return unit.endsWith('/s') ? 1 / value : value;
}

/** New over old: median of the pairs, and half of the range between the pairs. */
export function compareCosts(pairs: { old: number; new: number }[]): { ratio: number; spread: number; isWorse: boolean } {
  const ratios = pairs.map((pair) => pair.new / pair.old).sort((a, b) => a - b);
  const ratio = ratios[Math.floor(ratios.length / 2)] ?? Number.NaN;
  const spread = ((ratios.at(-1) ?? 0) - (ratios[0] ?? 0)) / 2;
  return { ratio, spread, isWorse: ratio > 1 + mostLoss };
}
