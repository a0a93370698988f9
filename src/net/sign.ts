import { createHmac } from 'node:crypto';
import { AppError } from '../domain/errors.ts';

const prefix = 'whsec_';

/** Bytes of `whsec_<base64>`: 24 to 64 of them, as Standard Webhooks asks. Throws `webhook.secret-invalid`. */
export function secretBytes(secret: string): Buffer {
  const bytes = Buffer.from(secret.slice(prefix.length), 'base64');
  const isWhole = secret === prefix + bytes.toString('base64');
  if (!isWhole || bytes.length < 24 || bytes.length > 64) throw new AppError('webhook.secret-invalid');
  return bytes;
}

/**
 * Headers of the Standard Webhooks specification: HMAC-SHA-256 over `id.timestamp.body`. The id is the same at every attempt,
 * so a portal that hears a call twice knows it; the timestamp is the attempt's own.
 */
export function signWebhook({ id, body, secret, at }: { id: string; body: string; secret: string; at: Date }) {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const mac = createHmac('sha256', secretBytes(secret)).update(`${id}.${timestamp}.${body}`).digest('base64');
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${mac}` };
}
