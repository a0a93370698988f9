/**
 * How much longer than on a quiet machine a test may take: 1, or `PANO_TEST_PATIENCE`. A limit says that something hangs, not
 * that the machine is busy.
 */
const testPatience = Math.max(1, Number(process.env.PANO_TEST_PATIENCE ?? 1) || 1);

/** A limit in ms for one test or one wait, times the patience. */
export function patience(ms: number): number {
  return Math.round(ms * testPatience);
}
