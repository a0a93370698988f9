import type { DeliveryPolicy } from '../ports/policy.ts';

/**
 * How a channel's platform has been answering. It opens after some failures in a row; when its time is over one delivery may try
 * (the probe), and its answer closes it or opens it for longer.
 */
export type Circuit = {
  /** Failures in a row. */
  failures: number;
  /** ISO instant until which nothing is tried; `null` = closed. */
  openUntil: string | null;
  /** Delivery that tries for all. */
  probe: string | null;
  /** Grows with every write. */
  version: number;
};

export const closedCircuit: Circuit = { failures: 0, openUntil: null, probe: null, version: 0 };

/**
 * The circuit after an answer, or after none; `null` = as it was. Each failure of a probe doubles the time that it stays
 * open.
 */
export function afterAnswer(circuit: Circuit, { isAlive, now, policy }: Answered): Circuit | null {
  const version = circuit.version + 1;
  if (isAlive) return circuit.failures === 0 ? null : { ...closedCircuit, version };
  const failures = circuit.failures + 1;
  const { opensAfter, minMs, maxMs } = policy.circuit;
  if (failures < opensAfter) return { ...circuit, failures, version };
  const openMs = Math.min(maxMs, minMs * 2 ** Math.min(16, failures - opensAfter));
  return { failures, openUntil: new Date(now.getTime() + openMs).toISOString(), probe: null, version };
}

type Answered = { isAlive: boolean; now: Date; policy: DeliveryPolicy };

/** Whether a delivery may go on; `half-open` = it may, if it is the first to say so. */
export function passage(circuit: Circuit, deliveryId: string, now: Date): 'free' | 'closed-to-it' | 'half-open' {
  if (circuit.openUntil === null || circuit.probe === deliveryId) return 'free';
  return Date.parse(circuit.openUntil) > now.getTime() ? 'closed-to-it' : 'half-open';
}
