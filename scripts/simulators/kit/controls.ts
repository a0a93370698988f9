import { z } from 'zod';
import { faultRule } from './fault-rule.ts';
import { ledgerHtml } from './ledger-page.ts';
import type { Platform } from './platform.ts';
import type { SimulatorState } from './state.ts';

const clockOrder = z.object({ at: z.iso.datetime({ offset: true }) });

/** What only a simulator has: its ledger, its faults, its clock, and a page to look at. */
export function control<State extends SimulatorState>(
  platform: Platform<State>,
  state: State,
  { method, path, body }: { method: string; path: string; body: string },
): Response {
  const media = /^media\/(.+)$/.exec(path)?.[1];
  if (media !== undefined) return mediaResponse(state, media);
  const route = `${method} ${path}`;
  switch (route) {
    case 'GET ':
      return new Response(ledgerHtml(platform, state), { headers: { 'content-type': 'text/html; charset=utf-8' } });
    case 'GET posts':
      return Response.json(state.posts);
    case 'GET calls':
      return Response.json(state.calls);
    case 'POST faults': {
      const rule = faultRule.safeParse(parse(body));
      if (!rule.success) return Response.json({ error: z.prettifyError(rule.error) }, { status: 400 });
      state.faults.push(rule.data);
      return Response.json({ faults: state.faults });
    }
    case 'DELETE faults':
      state.faults.length = 0;
      return Response.json({ faults: [] });
    case 'POST clock': {
      const order = clockOrder.safeParse(parse(body));
      if (!order.success) return Response.json({ error: z.prettifyError(order.error) }, { status: 400 });
      state.now = () => new Date(order.data.at);
      return Response.json({ now: state.now() });
    }
    default:
      return platform.control?.(state, { route, body: parse(body) }) ?? new Response('Not found\n', { status: 404 });
  }
}

function mediaResponse({ media }: SimulatorState, id: string): Response {
  const found = media.get(id);
  if (found === undefined) return new Response('Not found\n', { status: 404 });
  return new Response(new Uint8Array(found.bytes), { headers: { 'content-type': found.mimeType } });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
