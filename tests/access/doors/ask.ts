import { handleEndpoints, type Payload } from 'payload';
import { type Person, people, type World } from './world.ts';

export type Answered = { status: number; body: { docs?: { id: unknown }[] } & Record<string, unknown> };
export type Ask = (person: Person, method: string, path: string, body?: unknown) => Promise<Answered>;

/** Payload's REST API in this process: its own router, handlers, guards and rules, without a socket. Throws for 500 and above. */
export function openRest(payload: Payload, world: World): Ask {
  payload.authStrategies.unshift({
    name: 'test',
    /** Instead of a session: the header says who it is. */
    authenticate: async ({ headers }) => ({
      user: world.userOf(people[Number(headers.get('x-person') ?? -1)] ?? 'nobody') as never,
    }),
  });
  return async (person, method, path, body) => {
    const headers = {
      'x-person': String(people.indexOf(person)),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const sent = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
    const request = new Request(`http://localhost:3000/api/${path}`, { method, headers, ...sent });
    const response = await handleEndpoints({ config: payload.config, request });
    if (response.status >= 500) throw new Error(`${person}: ${method} ${path} answers ${response.status}`);
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('json');
    return { status: response.status, body: (isJson && text !== '' ? JSON.parse(text) : {}) as Answered['body'] };
  };
}
