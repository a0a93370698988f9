import { createHash } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openFolderStore } from '../../src/store/folder.ts';
import { answerRoutes } from '../../src/studio-api/answer-routes.ts';
import { previewRoutes } from '../../src/studio-api/previews/edition-previews.ts';
import { recordingRoutes } from '../../src/studio-api/recordings.ts';
import { patience } from '../setup/patience.ts';
import { editions } from '../setup/publish-fixture.ts';
import { folder, payload } from '../setup/with-office.ts';

let server: Server;
const sound = Buffer.from('tiếng nói của phát thanh viên');
const hash = createHash('sha256').update(sound).digest('hex');
const sha256 = '7'.repeat(64);

beforeAll(async () => {
  const { content } = editions.campaign;
  if (content.type !== 'campaign') throw new Error('Expected a campaign.');
  const file = { sha256: hash, filename: 'a.mp3', mimeType: 'audio/mpeg', bytes: sound.length, alt: { vi: 'Bản tin' } };
  const captions = { ...content.captions, loudspeaker: { vi: 'Kính thưa bà con!' }, recordings: { vi: hash } };
  await payload.create({
    collection: 'editions',
    data: {
      ...{ sha256, number: 1, version: 1, title: 'Chiến dịch', contentType: 'campaign', contentId: 'c', documentId: 'd' },
      ...{ issuerPath: 'vn/92/92-btgdv/', submittedBy: 'An', submittedById: 'u', submittedAt: new Date().toISOString() },
      content: { ...content, artworks: [], captions, files: [file] } as never,
      state: 'submitted',
    },
  });
  const store = await openFolderStore({ folder: `${folder}/store` });
  await store.put(sound);
  const render = () => Promise.reject(new Error('Expected nothing to be drawn.'));
  const ports = { payload, store, render, siteUrl: 'https://bdhvs.example.vn', publisherName: 'Cần Thơ' };
  const routes = [...previewRoutes, ...recordingRoutes];
  server = createServer((request, response) => void answerRoutes({ routes, ports, request, response }));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
}, patience(60_000));
afterAll(async () => {
  server.close();
});

async function ask(who: string, path: string, { range }: { range?: string } = {}) {
  const login = { email: `${who}@example.vn`, password: 'mot-mat-khau-dai' };
  const { token } = await payload.login({ collection: 'users', data: login });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/pano/editions/${path}`;
  return fetch(url, { headers: { authorization: `JWT ${token}`, ...(range === undefined ? {} : { range }) } });
}

it('lets whoever decides hear the recording as it was frozen, with its words beside it', async () => {
  const { recordings } = (await (await ask('approver', `${sha256}/previews`)).json()) as {
    recordings: { url: string }[];
  };
  expect(recordings).toEqual([
    { language: 'Tiếng Việt', text: 'Kính thưa bà con!', url: `/api/pano/editions/${sha256}/recordings/vi` },
  ]);
  const whole = await ask('approver', `${sha256}/recordings/vi`);
  expect([whole.status, whole.headers.get('content-type')]).toEqual([200, 'audio/mpeg']);
  expect(Buffer.from(await whole.arrayBuffer()).equals(sound)).toBe(true);
});

it('sends parts, without which some browsers play nothing', async () => {
  const part = await ask('approver', `${sha256}/recordings/vi`, { range: 'bytes=2-5' });
  expect([part.status, part.headers.get('content-range')]).toEqual([206, `bytes 2-5/${sound.length}`]);
  expect(Buffer.from(await part.arrayBuffer()).equals(sound.subarray(2, 6))).toBe(true);
  expect((await ask('approver', `${sha256}/recordings/vi`, { range: 'bytes=9999-' })).status).toBe(416);
});

it.each([
  ['approver', `${sha256}/recordings/km`, 400],
  ['approver', `${sha256}/constructor/vi`, 400],
  ['foreign-approver', `${sha256}/recordings/vi`, 404],
])('gives %s no sound at %s', async (who, path, status) => {
  expect((await ask(who, path)).status).toBe(status);
});
