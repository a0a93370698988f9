import type { Delivery } from '../../domain/delivery.ts';
import { AppError, type ErrorCode } from '../../domain/errors.ts';
import { blockedReason, refusalOf } from '../gates/gate.ts';
import { noteFailure } from '../gates/note-outcome.ts';
import { outcomeOfError } from './outcome-of-thrown.ts';
import { isClaimLost, save } from './save.ts';
import { type FailedWork, saveFailure } from './save-failure.ts';
import { settled, stopped } from './transitions.ts';
import { channelContext, type WalkWork } from './work.ts';

/** Everything that may be repeated: content, checks, hidden uploads. Resumes from the stored checkpoint. */
export async function prepareStep(work: WalkWork): Promise<Delivery> {
  const { ctx, channel, connected } = work;
  const closed = await blockedReason(work);
  if (closed !== null) return save(work.delivery, closed, ctx);
  let delivery = await save(work.delivery, { state: 'preparing' }, ctx);
  try {
    const content = await ctx.contentOf(delivery, channel, connected.settings);
    const refusal = await refusalOf(work, content);
    if (refusal !== null) return await saveFailure(delivery, refusal, work);
    const outcome = await channel.prepare(channelContext(work), {
      content,
      checkpoint: delivery.checkpoint.channel,
      save: async (checkpoint) => {
        delivery = await save(delivery, { checkpoint: settled(delivery, checkpoint) }, ctx);
      },
    });
    await noteFailure(work, outcome);
    if (outcome.kind !== 'ok') return await saveFailure(delivery, outcome, work);
    return await save(delivery, { state: 'prepared', checkpoint: settled(delivery, outcome.value) }, ctx);
  } catch (error) {
    if (isClaimLost(error)) throw error;
    return saveThrown(delivery, error, work);
  }
}

/** What ends a delivery, because no wait and no attempt would change it. */
const cancelling: readonly ErrorCode[] = ['workflow.not-approved', 'delivery.edition-withdrawn', 'delivery.older-than-public'];

/** A withdrawn edition cancels; everything else goes by its remedy. */
export async function saveThrown(delivery: Delivery, error: unknown, work: FailedWork): Promise<Delivery> {
  if (error instanceof AppError && cancelling.includes(error.code)) {
    return save(delivery, stopped('cancelled', error, work.ctx.now()), work.ctx);
  }
  return saveFailure(delivery, outcomeOfError(error, delivery, work.ctx), work);
}
