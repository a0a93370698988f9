import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { notifyHub } from '../../../src/publish/publisher/web-sub.ts';

const heard: URLSearchParams[] = [];
let status = 204;
let hub: Server;
let hubUrl = '';
beforeAll(async () => {
  hub = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    heard.push(new URLSearchParams(Buffer.concat(chunks).toString('utf8')));
    response.writeHead(status).end();
  });
  await new Promise<void>((resolve) => hub.listen(0, '127.0.0.1', resolve));
  const address = hub.address();
  hubUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`;
});
afterAll(() => hub.close());

it('tells a real hub the address of every changed feed, a hundred at a time', async () => {
  const paths = Array.from({ length: 150 }, (_, index) => `/feeds/unit/${index}.rss`);
  await notifyHub({ hubUrl, siteUrl: 'https://bdhvs.example.vn', paths });
  expect(heard.map((message) => message.get('hub.mode'))).toEqual(['publish', 'publish']);
  expect(heard.map((message) => message.getAll('hub.url').length)).toEqual([100, 50]);
  expect(heard[0]?.get('hub.url')).toBe('https://bdhvs.example.vn/feeds/unit/0.rss');
});

it('says nothing when nothing has changed', async () => {
  heard.length = 0;
  await notifyHub({ hubUrl, siteUrl: 'https://bdhvs.example.vn', paths: [] });
  expect(heard).toEqual([]);
});

it('says what the hub answered when it refuses', async () => {
  status = 503;
  const telling = notifyHub({ hubUrl, siteUrl: 'https://bdhvs.example.vn', paths: ['/feeds/portal.rss'] });
  await expect(telling).rejects.toThrow('got 503');
});
