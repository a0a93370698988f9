import { afterAll, beforeAll, expect, it } from 'vitest';
import { createClient } from '../../src/client/create-client.ts';
import { type OpenEdge, openEdge } from '../edge/open-edge.ts';
import { siteState } from '../setup/publish-fixture.ts';

let site: OpenEdge;
beforeAll(async () => {
  site = await openEdge({ site: siteState() });
});
afterAll(() => site.close());

const client = () => createClient({ siteUrl: `http://127.0.0.1:${site.port}` });

it('finds what was meant, typed without marks and with one letter wrong', async () => {
  const { query, total, documents } = await client().search({ q: 'nhan dien lua dap' });
  expect([query, total]).toEqual(['nhan dien lua dap', documents.length]);
  expect(documents[0]).toMatchObject({ type: 'guide', page: 'https://bdhvs.example.vn/huong-dan/nhan-dien-lua-dao' });
});

it('narrows by kind, unit and number', async () => {
  const { documents } = await client().search({ q: 'ninh kieu', type: 'unit', unit: '92', limit: 1 });
  expect(documents).toMatchObject([{ type: 'unit', id: '31135', provinceName: 'Thành phố Cần Thơ' }]);
});

it('tells what is wrong with a question without words', async () => {
  await expect(client().search({ q: '?!' })).rejects.toMatchObject({ status: 400, problem: { parameter: 'q' } });
});
