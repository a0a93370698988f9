const hidden = '[đã che]';

/** Names under which platforms carry credentials, in URLs, forms, headers and JSON. */
const carriers =
  /((?:access_token|appsecret_proof|client_secret|secret_key|refresh_token|fb_exchange_token|input_token|upload_url|upload_id|upload_token)["']?\s*[=:]\s*["']?)[^\s"'&,}]+/gi;

/**
 * Takes credentials out of a text that will be stored or logged: the known values, and whatever is found where a credential
 * usually is.
 */
export function redact(text: string, secrets: readonly string[] = []): string {
  const known = secrets
    .filter((secret) => secret.length >= 6)
    .flatMap((secret) => [secret, encodeURIComponent(secret)])
    .reduce((rest, secret) => rest.replaceAll(secret, hidden), text);
  return known
    .replace(/\b(Bearer|OAuth)\s+[\w.|~+/=-]+/gi, `$1 ${hidden}`)
    .replace(/\/bot\d+:[\w-]+/g, `/bot${hidden}`)
    .replace(carriers, `$1${hidden}`);
}
