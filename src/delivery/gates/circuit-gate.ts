import { AppError } from '../../domain/errors.ts';
import { dateTimeInBoth } from '../../text/dates.ts';
import { type Patch, stopped } from '../steps/transitions.ts';
import type { Work } from '../steps/work.ts';
import { passage } from './circuit.ts';

/** Up to this much is added to a wait, so that what waited together does not come back together. */
const spreadMs = 10_000;

/**
 * Keeps a delivery from a platform that does not answer, without counting an attempt; lets one through to try. `null` = go
 * on.
 */
export async function circuitGate({ delivery, connected, ctx }: Work): Promise<Patch | null> {
  const { channelId } = delivery;
  const { circuit } = connected;
  const way = passage(circuit, delivery.id, ctx.now());
  if (way === 'free') return null;
  const version = circuit.version;
  const until = new Date(ctx.now().getTime() + ctx.policy.leaseMs).toISOString();
  const probing = { ...circuit, openUntil: until, probe: delivery.id, version: version + 1 };
  if (way === 'half-open' && (await ctx.channelStore.saveCircuit({ channelId, version, circuit: probing }))) return null;
  const openUntil = way === 'half-open' ? until : (circuit.openUntil ?? until);
  const error = new AppError('channel.circuit-open', {
    params: { channelId, failures: circuit.failures, until: dateTimeInBoth(new Date(openUntil)) },
  });
  const nextAt = new Date(Date.parse(openUntil) + ctx.random() * spreadMs).toISOString();
  return { ...stopped('retry-wait', error, ctx.now()), nextAt };
}
