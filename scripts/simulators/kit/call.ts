import type { IncomingMessage } from 'node:http';

/** A call as it came in. `params` are those of the query and the form together. */
export type Call = {
  method: string;
  /** Without leading slash and query. */
  path: string;
  query: URLSearchParams;
  params: URLSearchParams;
  files: Map<string, File>;
  /** Parsed body of a JSON call, else `null`. */
  json: unknown;
  bytes: Buffer;
  headers: Headers;
  /** From `Authorization: Bearer …` or `OAuth …`, an `access_token` header, or an `access_token` parameter; '' = none. */
  token: string;
};

export async function readCall(request: IncomingMessage): Promise<Call> {
  const url = new URL(request.url ?? '/', 'http://simulator');
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) headers.set(name, String(value));
  const bytes = await readBody(request);
  const type = headers.get('content-type') ?? '';
  const params = new URLSearchParams(url.searchParams);
  const files = new Map<string, File>();
  if (/^(multipart\/form-data|application\/x-www-form-urlencoded)/.test(type)) {
    for (const [name, value] of await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData()) {
      if (typeof value === 'string') params.append(name, value);
      else files.set(name, value);
    }
  }
  const bearer = /^(?:Bearer|OAuth) (.+)$/.exec(headers.get('authorization') ?? '')?.[1];
  return {
    method: request.method ?? 'GET',
    path: url.pathname.slice(1),
    query: url.searchParams,
    params,
    files,
    json: type.startsWith('application/json') ? parse(bytes.toString('utf8')) : null,
    bytes,
    headers,
    token: bearer ?? headers.get('access_token') ?? params.get('access_token') ?? '',
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
