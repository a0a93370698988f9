/** What the portal received; `headers` by lower-case names, as Node gives them. `secret` is `whsec_<base64>`. */
type Received = { headers: Record<string, string | string[] | undefined>; body: string; secret: string; now: Date };

/** Older or newer messages are refused: an attacker may send a recorded one again. */
const toleranceSeconds = 5 * 60;

/**
 * Whether a call was signed by our office, with this body, within five minutes (Standard Webhooks: HMAC-SHA-256 over
 * `id.timestamp.body`). Remember `webhook-id`: the same call may come twice. Give the body as it came, before any parsing.
 */
export async function verifyWebhook({ headers, body, secret, now }: Received): Promise<boolean> {
  const [id, timestamp, signatures] = ['webhook-id', 'webhook-timestamp', 'webhook-signature'].map((name) => headers[name]);
  if (typeof id !== 'string' || typeof timestamp !== 'string' || typeof signatures !== 'string') return false;
  if (!/^\d+$/.test(timestamp) || Math.abs(now.getTime() / 1000 - Number(timestamp)) > toleranceSeconds) return false;
  const usage = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', fromBase64(secret.replace(/^whsec_/, '')), usage, false, ['verify']);
  const signed = new TextEncoder().encode(`${id}.${timestamp}.${body}`);
  for (const signature of signatures.split(' ')) {
    const [version, mac = ''] = signature.split(',');
    if (version !== 'v1' || !/^[A-Za-z0-9+/]+=*$/.test(mac)) continue;
    if (await crypto.subtle.verify('HMAC', key, fromBase64(mac), signed)) return true;
  }
  return false;
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
