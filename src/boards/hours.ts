/** A stretch of one day. "24:00" is the end of the day, "00:00" its beginning. */
export type DayStretch = { from: string; to: string };

/** Players do not wrap at midnight: 22:00–06:00 becomes two stretches. Equal times mean round the clock. */
export function dayStretches({ onFrom, onTo }: { onFrom: string; onTo: string }): DayStretch[] {
  if (onFrom === onTo) return [{ from: '00:00', to: '24:00' }];
  if (onFrom < onTo) return [{ from: onFrom, to: onTo }];
  return [{ from: onFrom, to: '24:00' }, ...(onTo === '00:00' ? [] : [{ from: '00:00', to: onTo }])];
}
