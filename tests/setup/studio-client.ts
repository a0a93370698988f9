import { firstAdmin } from './start.ts';

type Answered = { status: number; body: Record<string, unknown> };

/** Somebody logged in at a running studio, as a program: real requests with a real session. */
export type StudioClient = {
  get: (path: string) => Promise<Answered>;
  post: (path: string, body: Record<string, unknown>) => Promise<Answered>;
};

export async function logInAs({ siteUrl, account = firstAdmin }: { siteUrl: string; account?: typeof firstAdmin }) {
  const { body } = await ask({ url: `${siteUrl}/api/users/login`, body: account });
  const authorization = `JWT ${body.token}`;
  const client: StudioClient = {
    get: (path) => ask({ url: siteUrl + path, authorization }),
    post: (path, given) => ask({ url: siteUrl + path, authorization, body: given }),
  };
  return client;
}

async function ask({ url, body, authorization }: { url: string; body?: Record<string, unknown>; authorization?: string }) {
  const response = await fetch(url, {
    method: body ? 'POST' : 'GET',
    headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}
