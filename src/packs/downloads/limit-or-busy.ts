import pLimit from 'p-limit';
import { AppError } from '../../domain/errors.ts';

type BusyLimit = {
  /** How many run at once. */
  parallel: number;
  /** How many may wait for their turn. */
  mostWaiting: number;
};

/** Runs a few at a time, in order. With too many waiting it throws `pack.busy` at once, so that nobody waits for long. */
export function limitOrBusy({ parallel, mostWaiting }: BusyLimit): <Value>(work: () => Promise<Value>) => Promise<Value> {
  const limit = pLimit(parallel);
  return async (work) => {
    if (limit.activeCount >= parallel && limit.pendingCount >= mostWaiting) throw new AppError('pack.busy');
    return limit(work);
  };
}
