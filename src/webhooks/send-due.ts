import { AppError } from '../domain/errors.ts';
import type { GuardedNetwork } from '../net/guard.ts';
import { signWebhook } from '../net/sign.ts';
import { afterAttempt, type WebhookCall, type WebhookPatch, webhookPolicy } from './policy.ts';
import { postGuarded } from './post.ts';

/** Where calls are kept. */
export type WebhookStore = {
  /** Due calls that no sender holds; now the caller holds them. */
  claimDue: (claim: { now: Date; leaseMs: number; limit: number }) => Promise<WebhookCall[]>;
  /** `null` when the webhook is gone, switched off or has no secret. Throws `secrets.*`. */
  target: (webhook: string) => Promise<{ url: string; secret: string } | null>;
  /** Written only while the claim still holds. */
  save: (call: WebhookCall, patch: WebhookPatch) => Promise<void>;
};

export type WebhookSender = { store: WebhookStore; network: GuardedNetwork; now: () => Date; random: () => number };

const batchSize = 8;
const maxBatches = 100;

/** Sends everything that is due, once; gives the number of attempts. At least once is the promise: the id tells repeats. */
export async function sendDue(sender: WebhookSender): Promise<number> {
  let attempts = 0;
  for (let batch = 0; batch < maxBatches; batch++) {
    const due = await sender.store.claimDue({ now: sender.now(), leaseMs: webhookPolicy.leaseMs, limit: batchSize });
    if (due.length === 0) break;
    attempts += due.length;
    await Promise.all(due.map((call) => attempt(call, sender)));
  }
  return attempts;
}

async function attempt(call: WebhookCall, { store, network, now, random }: WebhookSender): Promise<void> {
  let status: number | null = null;
  let error: AppError | null = null;
  try {
    const target = await store.target(call.webhook);
    if (target === null) throw new AppError('webhook.inactive', { params: { key: call.webhook } });
    const { messageId: id, payload: body } = call;
    const headers = signWebhook({ id, body, secret: target.secret, at: now() });
    status = await postGuarded({ network, url: target.url, headers, body });
    const { host } = new URL(target.url);
    if (status === 410) throw new AppError('webhook.gone', { params: { host } });
    if (status < 200 || status > 299) throw new AppError('webhook.not-taken', { params: { host } });
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    error = cause;
  }
  await store.save(call, afterAttempt({ call, status, error, now: now(), random }));
}
