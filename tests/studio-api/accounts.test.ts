import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { logIn } from '../../src/db/accounts/log-in.ts';
import { openSessions } from '../../src/db/accounts/sessions.ts';
import { accountRoutes, type ShownSession } from '../../src/studio-api/accounts.ts';
import { answerRoutes } from '../../src/studio-api/answer-routes.ts';
import { patience } from '../setup/patience.ts';
import { office, payload } from '../setup/with-office.ts';

const browser = { browser: 'Chrome', system: 'Windows' };

let server: Server;
const tokens: Record<string, string> = {};
beforeAll(async () => {
  const ports = { payload, siteUrl: 'https://bdhvs.example.vn', now: () => new Date() };
  server = createServer((request, response) => void answerRoutes({ routes: accountRoutes, ports, request, response }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  for (const [name, email] of Object.entries({ here: 'officer', there: 'officer', elsewhere: 'officer', admin: 'admin' })) {
    const login = { email: `${email}@example.vn`, password: 'mot-mat-khau-dai' };
    tokens[name] = (await logIn({ payload, ...login, browser, now: new Date() })).token;
  }
}, patience(60_000));
afterAll(() => void server.close());

async function ask(who: string, path: string, method = 'GET') {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/pano/accounts/${path}`;
  const headers = { authorization: `JWT ${tokens[who]}`, 'content-type': 'application/json' };
  const response = await fetch(url, { method, headers, ...(method === 'POST' ? { body: '{}' } : {}) });
  const body = (await response.json()) as { sessions?: ShownSession[]; message?: string; code?: string };
  return { status: response.status, ...body };
}
const officerId = () => String(office.officer.id);

it('lists one’s own sessions by browser and time, this one marked, and nothing that opens one', async () => {
  const { sessions = [] } = await ask('here', `${officerId()}/sessions`);
  expect(sessions.map(({ isThisOne, browser: words }) => [isThisOne, words])).toEqual([
    [false, 'Chrome trên Windows'],
    [false, 'Chrome trên Windows'],
    [true, 'Chrome trên Windows'],
  ]);
  expect(Object.keys(sessions[0] ?? {}).sort()).toEqual(['beganAt', 'browser', 'isThisOne', 'mark', 'seenAt']);
  const account = await payload.db.findOne<{ id: string; sessions: { id: string }[] }>({
    ...{ collection: 'users', where: { id: { equals: officerId() } } },
  });
  const known = JSON.stringify(sessions);
  for (const { id } of account?.sessions ?? []) expect(known).not.toContain(id);
});

it('tells nobody of another’s account but administrators', async () => {
  expect(await ask('here', `${office.editor.id}/sessions`)).toMatchObject({ status: 404, code: 'account.unknown' });
  expect(await ask('here', `${office.editor.id}/sessions/end-others`, 'POST')).toMatchObject({ status: 404 });
  expect(await ask('admin', `${officerId()}/sessions`)).toMatchObject({ status: 200 });
  expect(await ask('admin', 'khong-co/sessions')).toMatchObject({ status: 404 });
});

it('ends one, then the others, for its person; then all, for an administrator', async () => {
  const listed = async () => (await openSessions({ payload, accountId: officerId(), now: new Date() })).length;
  const { sessions = [] } = await ask('here', `${officerId()}/sessions`);
  const mark = sessions.find(({ isThisOne }) => !isThisOne)?.mark;
  expect(await ask('here', `${officerId()}/sessions/${mark}/end`, 'POST')).toMatchObject({
    message: 'Đã kết thúc 1 phiên đăng nhập.',
  });
  expect(await ask('here', `${officerId()}/sessions/${mark}/end`, 'POST')).toMatchObject({ code: 'account.session-unknown' });
  expect([await listed(), (await ask('elsewhere', `${officerId()}/sessions`)).status]).toEqual([2, 401]);
  await ask('here', `${officerId()}/sessions/end-others`, 'POST');
  expect([await listed(), (await ask('there', `${officerId()}/sessions`)).status]).toEqual([1, 401]);
  await ask('admin', `${officerId()}/sessions/end-others`, 'POST');
  expect([await listed(), (await ask('here', `${officerId()}/sessions`)).status]).toEqual([0, 401]);
  expect((await ask('admin', `${office.admin.id}/sessions`)).sessions).toHaveLength(1);
});
