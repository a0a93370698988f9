import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import ICAL from 'ical.js';
import type { Payload } from 'payload';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { answerRoutes } from '../../src/studio-api/answer-routes.ts';
import { planCalendarRoutes } from '../../src/studio-api/plan-calendar.ts';
import { contentOf } from '../../src/workflow/freeze/freeze-content.ts';
import { lookupAs } from '../../src/workflow/freeze/lookup.ts';
import { createCampaign, openOffice } from '../setup/office.ts';
import { patience } from '../setup/patience.ts';
import { payload } from '../setup/with-office.ts';

let server: Server;
let campaignId: string;
beforeAll(async () => {
  const office = await openOffice(payload);
  const phases = [
    { key: 'ngay-hoi', kind: 'key-date', title: 'Ngày hội', start: '2026-10-10', end: '2026-10-10' },
    {
      key: 'bao-cao',
      kind: 'deadline',
      title: 'Báo cáo quý',
      start: '2026',
      end: '2026',
      rrule: 'FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=14',
    },
    { key: 'nop-bai', kind: 'deadline', audience: 'public', title: 'Hạn gửi bài dự thi', start: '2026-11-20', end: '2026-11-20' },
    { key: 'hop', kind: 'key-date', audience: 'internal', title: 'Họp ban', start: '2026-05-05', end: '2026-05-05' },
  ] as const;
  campaignId = String((await createCampaign({ payload, office, data: { phases: [...phases] } })).id);
  const ports = { payload, siteUrl: 'https://bdhvs.example.vn' };
  server = createServer((request, response) => void answerRoutes({ routes: planCalendarRoutes, ports, request, response }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
}, patience(60_000));
afterAll(() => void server.close());

async function ask(who: string | null) {
  const login = { email: `${who}@example.vn`, password: 'mot-mat-khau-dai' };
  const token = who === null ? '' : (await payload.login({ collection: 'users', data: login })).token;
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/pano/plan.ics`;
  return fetch(url, { headers: who === null ? {} : { authorization: `JWT ${token}` } });
}

const summaries = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event).summary);

it('has every date of the office’s own plans, deadlines with their rule too', async () => {
  const answer = await ask('editor');
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  expect(answer.headers.get('cache-control')).toContain('private');
  const text = await answer.text();
  expect(summaries(text)).toEqual(['Ngày hội', 'Báo cáo quý', 'Hạn gửi bài dự thi', 'Họp ban']);
  expect(text.replace(/\r\n /g, '')).toContain('BYMONTHDAY=14');
});

it('has nothing of another office, and answers nobody without an account', async () => {
  expect(summaries(await (await ask('foreign-approver')).text())).toEqual([]);
  expect((await ask(null)).status).toBe(401);
});

it('stores a deadline without a choice as internal, and freezes only what is for everyone', async () => {
  const campaign = await payload.findByID({ collection: 'campaigns', id: campaignId, depth: 0 });
  expect(campaign.phases?.map(({ audience }) => audience)).toEqual(['public', 'internal', 'public', 'internal']);
  const office = await openOffice(payload);
  const lookup = lookupAs({ payload: payload as Payload, user: office.editor });
  const [raw] = await lookup.byIds('campaigns', [campaignId]);
  const content = await contentOf({ type: 'campaign', raw: raw ?? {}, lookup });
  if (content.type !== 'campaign') throw new Error('Expected a campaign.');
  expect(content.phases.map(({ id, audience }) => [id, audience])).toEqual([
    ['ngay-hoi', 'public'],
    ['nop-bai', 'public'],
  ]);
});
