import type { FitRequest } from '../../typeset/fit.ts';

/** Millimetres. The panel that folds in is narrower, or it would buckle. */
export const flapMm = 97;
export const panelMm = 100;
/** Between the words and an edge or a fold. */
export const padMm = 10;

/** Running text of a panel: 12 pt (4.23 mm) and up. */
export function panelText(mm: number, box: Pick<FitRequest, 'text' | 'widthPx' | 'heightPx'>): FitRequest {
  return { ...box, weight: 500, lineHeight: 1.36, maxPx: 5.2 * mm, minPx: 4.24 * mm, isRunning: true };
}
