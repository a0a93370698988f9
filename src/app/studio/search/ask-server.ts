import { nestedQuery } from './nested-query.ts';

type Asking = { collection: string; query: Record<string, unknown>; signal: AbortSignal };

/** Rows of a collection. By POST, since a question with many ids is too long for an address. `null` without an answer. */
export async function askServer<Row>({ collection, query, signal }: Asking): Promise<Row[] | null> {
  const headers = {
    'content-type': 'application/x-www-form-urlencoded',
    'x-payload-http-method-override': 'GET',
    'accept-language': document.documentElement.lang,
  };
  const init: RequestInit = { method: 'POST', body: nestedQuery(query), headers, credentials: 'same-origin', signal };
  const response = await fetch(`/api/${collection}`, init).catch(() => null);
  if (!response?.ok) return null;
  return ((await response.json()) as { docs: Row[] }).docs;
}
