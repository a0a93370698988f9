import { describe, expect, it, vi } from 'vitest';
import { openGate } from '../../../src/app/studio/session/session-gate.ts';
import { pageAccountHeader } from '../../../src/domain/page-account.ts';

const origin = 'https://pano.example.vn';
const lan = { id: '7', name: 'Lan', email: 'lan@example.vn' };
const bay = { id: '8', name: 'Bảy', email: 'bay@example.vn' };
const password = 'mot-mat-khau-dai';

type Account = typeof lan;

/** A server that keeps one session, as a browser has one, and remembers what was saved by whom. */
function office() {
  let inSession: Account | null = lan;
  const saved: string[] = [];
  const asked: string[] = [];
  const answer = (status: number, body: object) => Response.json(body, { status });
  const send = async (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const { pathname } = new URL(input instanceof Request ? input.url : String(input), origin);
    asked.push(pathname);
    const page = new Headers(init.headers).get(pageAccountHeader);
    const user = page === null || page === inSession?.id ? inSession : null;
    if (pathname === '/api/users/me') return answer(200, { user, ...(user ? { exp: 2_000_000_000 } : {}) });
    if (pathname === '/api/users/session-end') return answer(200, { why: 'password' });
    if (pathname === '/api/users/login') {
      const { email, password: typed } = JSON.parse(String(init.body));
      if (typed !== password) return answer(401, { code: 'account.wrong-login', errors: [{ message: 'sai' }] });
      inSession = [lan, bay].find((account) => account.email === email) ?? null;
      return answer(200, { user: inSession });
    }
    if (user === null) return answer(pathname === '/admin/guides/1' ? 500 : 403, { errors: [] });
    if (pathname === '/api/secret') return answer(403, { errors: [] });
    if (init.method !== undefined) saved.push(`${user.name}: ${init.body}`);
    return answer(200, { ok: true });
  };
  const logInElsewhere = (account: Account | null) => {
    inSession = account;
  };
  return { send: send as typeof fetch, saved, asked, logInElsewhere };
}

function page() {
  const server = office();
  const gate = openGate({ send: server.send, origin });
  gate.open(lan);
  const save = (text: string, method = 'PATCH') => gate.fetch('/api/guides/1', { method, body: text });
  const isAsked = () => vi.waitFor(() => expect(gate.asked()?.isPutOff).toBe(false));
  return { ...server, gate, save, isAsked };
}

/** Whether it is still waiting, after all that could go on has gone on. */
async function isWaiting(request: Promise<unknown>): Promise<boolean> {
  const turn = new Promise((done) => setTimeout(done, 10)).then(() => 'waits');
  return (await Promise.race([request.then(() => 'ended'), turn])) === 'waits';
}

describe('a session that ended while somebody writes', () => {
  it('asks once for all that was refused, and then each goes on by itself', async () => {
    const { gate, save, isAsked, saved, asked, logInElsewhere } = page();
    logInElsewhere(null);
    const requests = [save('tiêu đề'), gate.fetch('/api/pano/drafts/page', { method: 'POST', body: 'xem trước' }), save('hai')];
    const form = gate.fetch(`${origin}/admin/guides/1`, { method: 'POST', headers: { 'next-action': 'x' }, body: 'form' });
    await isAsked();
    expect(gate.asked()).toEqual({ account: lan, why: 'password', other: '', isPutOff: false });
    expect(await isWaiting(Promise.race([...requests, form]))).toBe(true);
    expect(asked.filter((path) => path.endsWith('session-end'))).toHaveLength(1);
    expect(await gate.logIn('sai')).toEqual({ isIn: false, isWrong: true, message: 'sai' });
    expect(gate.asked()).not.toBeNull();
    expect(await gate.logIn(password)).toEqual({ isIn: true });
    expect((await Promise.all([...requests, form])).map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(gate.asked()).toBeNull();
    expect(saved.toSorted()).toEqual(['Lan: form', 'Lan: hai', 'Lan: tiêu đề', 'Lan: xem trước']);
  });

  it('keeps from Payload that its account is gone, however often the question is put off', async () => {
    const { gate, isAsked, logInElsewhere } = page();
    logInElsewhere(null);
    const me = gate.fetch('/api/users/me');
    const refresh = gate.fetch('/api/users/refresh-token', { method: 'POST' });
    await isAsked();
    gate.putOff();
    expect(await isWaiting(Promise.race([me, refresh]))).toBe(true);
    await gate.logIn(password);
    expect(await (await me).json()).toMatchObject({ user: { id: '7' } });
    expect((await refresh).status).toBe(200);
  });

  it('put off: what was refused is told so, reading asks no more, saving asks again', async () => {
    const { gate, save, isAsked, saved, logInElsewhere } = page();
    logInElsewhere(null);
    const refused = save('một');
    await isAsked();
    const later = save('gõ trong lúc hỏi');
    gate.putOff();
    expect([(await refused).status, (await later).status]).toEqual([403, 403]);
    expect((await gate.fetch('/api/pano/communes')).status).toBe(403);
    expect(gate.asked()?.isPutOff).toBe(true);
    const again = save('hai');
    await isAsked();
    await gate.logIn(password);
    expect((await again).status).toBe(200);
    expect(saved).toEqual(['Lan: hai']);
  });

  it('goes on when the same person has logged in in another tab', async () => {
    const { gate, save, isAsked, saved, logInElsewhere } = page();
    logInElsewhere(null);
    const request = save('một');
    await isAsked();
    logInElsewhere(lan);
    await gate.look();
    expect((await request).status).toBe(200);
    expect(saved).toEqual(['Lan: một']);
    expect(gate.endsAt()).toBe(2_000_000_000_000);
  });

  it('saves nothing under the name of another who has logged in since, and says who it is', async () => {
    const { gate, save, isAsked, saved, logInElsewhere } = page();
    logInElsewhere(bay);
    const request = save('của Lan');
    await isAsked();
    expect(gate.asked()).toMatchObject({ account: lan, why: 'other', other: 'Bảy' });
    expect(saved).toEqual([]);
    await gate.logIn(password);
    expect((await request).status).toBe(200);
    expect(saved).toEqual(['Lan: của Lan']);
  });

  it('is seen at its end without a request', async () => {
    const { gate, logInElsewhere } = page();
    expect(gate.endsAt()).toBe(0);
    await gate.fetch('/api/users/me');
    expect(gate.endsAt()).toBe(2_000_000_000_000);
    await gate.look();
    expect(gate.asked()).toBeNull();
    logInElsewhere(null);
    await gate.look();
    expect(gate.asked()).toMatchObject({ why: 'password' });
  });
});

describe('nobody is asked', () => {
  it('for what the account has no right to, and it is sent once', async () => {
    const { gate, asked } = page();
    expect((await gate.fetch('/api/secret', { method: 'POST' })).status).toBe(403);
    expect(gate.asked()).toBeNull();
    expect(asked.filter((path) => path === '/api/secret')).toHaveLength(1);
  });

  it('at the login, at a logout, and about other sites', async () => {
    const { gate, logInElsewhere } = page();
    logInElsewhere(null);
    await gate.fetch('/api/users/logout', { method: 'POST' });
    await gate.fetch('https://elsewhere.example/api/x');
    gate.open(null);
    expect((await gate.fetch('/api/guides/1')).status).toBe(403);
    expect(await (await gate.fetch('/api/users/me')).json()).toEqual({ user: null });
    expect(gate.asked()).toBeNull();
  });
});
