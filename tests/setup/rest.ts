import { handleEndpoints, type SanitizedConfig } from 'payload';

type RestAnswer = { status: number; headers: Headers; body: Record<string, unknown> };

type RestRequest = {
  method?: string;
  /** JSON. */
  body?: Record<string, unknown>;
  token?: string | undefined;
  /** Source, as the edge names it. */
  from?: string;
  headers?: Record<string, string>;
};

/** Payload's REST endpoints in this process, as the studio answers them. */
export async function rest(path: string, { method, body, token, from, headers = {} }: RestRequest = {}): Promise<RestAnswer> {
  const { default: config } = await import('../../payload.config.ts');
  const url = new URL(`http://localhost:3000/api/${path}`);
  const request = new Request(url, {
    method: method ?? (body ? 'POST' : 'GET'),
    headers: {
      ...(body ? { 'content-type': 'application/json' } : {}),
      ...(token ? { authorization: `JWT ${token}` } : {}),
      ...(from ? { 'x-forwarded-for': from } : {}),
      ...headers,
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const response = await handleEndpoints({ config: config as SanitizedConfig | Promise<SanitizedConfig>, request });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? {} : JSON.parse(text) };
}
