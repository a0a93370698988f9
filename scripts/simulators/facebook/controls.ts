import { z } from 'zod';
import { faultRule } from './faults.ts';
import { pageHtml } from './page.ts';
import type { SimulatorState } from './state.ts';

const clockOrder = z.object({ at: z.iso.datetime({ offset: true }) });
const tokenOrder = z.object({ pageId: z.string(), token: z.string() });

/** What only the simulator has: its ledger, its faults, its clock, and a page to look at. */
export async function control(
  state: SimulatorState,
  request: { method: string; path: string; body: () => Promise<string> },
): Promise<Response> {
  const photo = /^photos\/(\d+)$/.exec(request.path)?.[1];
  if (photo !== undefined) return photoResponse(state, photo);
  switch (`${request.method} ${request.path}`) {
    case 'GET ':
      return new Response(pageHtml(state), { headers: { 'content-type': 'text/html; charset=utf-8' } });
    case 'GET posts':
      return Response.json(state.posts);
    case 'GET calls':
      return Response.json(state.calls);
    case 'POST faults': {
      const rule = faultRule.safeParse(parse(await request.body()));
      if (!rule.success) return Response.json({ error: z.prettifyError(rule.error) }, { status: 400 });
      state.faults.push(rule.data);
      return Response.json({ faults: state.faults });
    }
    case 'DELETE faults':
      state.faults.length = 0;
      return Response.json({ faults: [] });
    case 'POST clock': {
      const order = clockOrder.safeParse(parse(await request.body()));
      if (!order.success) return Response.json({ error: z.prettifyError(order.error) }, { status: 400 });
      state.now = () => new Date(order.data.at);
      return Response.json({ now: state.now() });
    }
    case 'POST tokens': {
      const order = tokenOrder.safeParse(parse(await request.body()));
      const page = state.pages.find(({ id }) => id === order.data?.pageId);
      if (!order.success || page === undefined) return Response.json({ error: 'Expected {pageId, token}.' }, { status: 400 });
      page.token = order.data.token;
      return Response.json({ pageId: page.id });
    }
    default:
      return new Response('Not found\n', { status: 404 });
  }
}

function photoResponse({ photos }: SimulatorState, id: string): Response {
  const photo = photos.get(id);
  if (photo === undefined) return new Response('Not found\n', { status: 404 });
  return new Response(new Uint8Array(photo.bytes), { headers: { 'content-type': photo.mimeType } });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
