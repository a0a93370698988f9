import { handleEndpoints, type Where } from 'payload';
import { mergeListSearchAndWhere } from 'payload/shared';
import { beforeAll, describe, expect, it } from 'vitest';
import { nestedQuery } from '../../src/app/studio/search/nested-query.ts';
import { importUnits } from '../../src/db/units.ts';
import { loadUnits } from '../../src/units/catalogue.ts';
import { officesOf } from '../../src/units/offices.ts';
import { createCampaign } from '../setup/office.ts';
import { patience } from '../setup/patience.ts';
import { office, payload } from '../setup/with-office.ts';
import {
  type TitleName,
  titles,
  typedFormerPlaces,
  typedNothing,
  typedPlaces,
  typedProvinces,
  typedStrange,
  typedTitles,
} from './typed.ts';

// On SQLite, and with `npm run test:mongo` on MongoDB's protocol.
beforeAll(async () => {
  const units = loadUnits();
  await importUnits({ payload, units: [...units, ...units.filter(({ level }) => level === 'province').flatMap(officesOf)] });
  for (const [key, title] of Object.entries(titles)) await createCampaign({ payload, office, data: { key, title } });
}, patience(300_000));

/** As Payload's picker asks: POST with the query in the body, as a form. */
async function pick(collection: string, typed: string, filter: Where = {}): Promise<Record<string, unknown>[]> {
  const { config } = payload.collections[collection as 'units'];
  const title = config.admin.useAsTitle ?? 'id';
  const and: Where[] = [
    { id: { not_in: [] } },
    { [title]: { like: typed } },
    ...(Object.keys(filter).length > 0 ? [filter] : []),
  ];
  const query = {
    depth: 0,
    draft: true,
    limit: 10,
    locale: 'vi',
    page: 1,
    select: { [title]: true },
    sort: config.defaultSort,
    where: { and },
  };
  const answer = await ask(`/${collection}`, {
    method: 'POST',
    body: nestedQuery(query),
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-payload-http-method-override': 'GET' },
  });
  return answer.docs;
}

/** As Payload's list view asks: it puts the typed text into `where` and calls `payload.find`. */
async function list(collection: string, typed: string): Promise<Record<string, unknown>[]> {
  const { config } = payload.collections[collection as 'campaigns'];
  const where = mergeListSearchAndWhere({ collectionConfig: config as never, search: typed, where: {} });
  const found = await payload.find({
    collection: collection as 'campaigns',
    where,
    limit: 10,
    page: 1,
    depth: 0,
    locale: 'vi',
    sort: config.defaultSort as string,
    overrideAccess: false,
    user: office.admin,
  });
  return found.docs as unknown as Record<string, unknown>[];
}

let token: string | undefined;
type Answer = { docs: Record<string, unknown>[]; totalDocs: number };

async function ask(path: string, init: RequestInit = {}): Promise<Answer> {
  token ??= (await payload.login({ collection: 'users', data: { email: 'admin@example.vn', password: 'mot-mat-khau-dai' } }))
    .token;
  const headers = { ...(init.headers as Record<string, string>), authorization: `JWT ${token}` };
  const request = new Request(`http://localhost:3000/api${path}`, { ...init, headers });
  const response = await handleEndpoints({ config: payload.config, request });
  const answer = (await response.json()) as Answer;
  expect([response.status, answer]).toEqual([200, answer]);
  return answer;
}

const codeOf = (row: Record<string, unknown> | undefined) => (row === undefined ? null : codes.get(String(row.id)));
let codes: Map<string, string>;
beforeAll(async () => {
  const { docs } = await payload.find({ collection: 'units', pagination: false, depth: 0, select: { code: true } });
  codes = new Map(docs.map(({ id, code }) => [String(id), code]));
});

const noOffices: Where = { level: { not_equals: 'office' } };

describe('a picker of units', () => {
  it.each([...typedPlaces, ...typedFormerPlaces, ...typedProvinces])('finds first for %j: %s', async (typed, code) => {
    expect(codeOf((await pick('units', typed, noOffices))[0])).toBe(code);
  });

  it.each([...typedNothing, ...typedStrange])('finds nothing for %j', async (typed) => {
    expect(await pick('units', typed)).toEqual([]);
  });

  it('puts the city above its wards and before its offices, and has no office for an area', async () => {
    const found = (await pick('units', 'Cần Thơ')).map((row) => row.label);
    expect(found[0]).toBe('Thành phố Cần Thơ');
    expect((await pick('units', 'Cần Thơ', noOffices)).filter(({ label }) => /^Ủy ban|^Ban /.test(String(label)))).toEqual([]);
    expect(codeOf((await pick('units', 'UBND Cần Thơ'))[0])).toBe('92-ubnd');
    expect(codeOf((await pick('units', 'mttq can tho'))[0])).toBe('92-mttq');
  });

  it('finds Hòa before Hoa before other marks for “hòa”, and no Khoa for “hoa”', async () => {
    const hoa = (await ask(`/units?${nestedQuery({ where: { label: { like: 'hòa' } }, limit: 400, depth: 0 })}`)).docs;
    const words = hoa.map(({ label }) =>
      String(label)
        .match(/\bho[aàáảãạ]|\bhòa|\bhoà/iu)?.[0]
        .toLowerCase()
        .normalize('NFC'),
    );
    expect(words[0]).toBe('hòa');
    const plain = (await ask(`/units?${nestedQuery({ where: { label: { like: 'hoa' } }, limit: 2_000, depth: 0 })}`)).docs;
    expect(plain.length).toBeGreaterThan(hoa.length - 1);
    expect(
      plain.filter(({ label }) => !/(^|\P{L})h[oọ][aàáảãạ]|(^|\P{L})h[òóỏõọ]a/iu.test(String(label)) && !hasFormerHoa(label)),
    ).toEqual([]);
  });
});

/** Former names may hold the word where today's does not. */
const hasFormerHoa = (label: unknown): boolean => !/khoa|khóa|khỏa/iu.test(String(label));

describe('the list of campaigns', () => {
  it.each(typedTitles)('finds first for %j: %s', async (typed, name: TitleName) => {
    expect((await list('campaigns', typed))[0]?.title).toBe(titles[name]);
  });

  it.each(typedTitles)('and its picker for %j: %s', async (typed, name: TitleName) => {
    expect((await pick('campaigns', typed))[0]?.title).toBe(titles[name]);
  });

  it.each([...typedNothing, ...typedStrange])('finds nothing for %j', async (typed) => {
    expect(await list('campaigns', typed)).toEqual([]);
  });

  it.each(['', '   ', '\u00a0'])('shows everything for %j', async (typed) => {
    expect((await ask(`/campaigns?${nestedQuery({ where: { title: { like: typed } }, limit: 100 })}`)).totalDocs).toBe(
      Object.keys(titles).length,
    );
  });

  it('finds beginnings of words, never their insides: “hoa” is not in “Khoa”', async () => {
    const found = (await list('campaigns', 'hoa')).map(({ title }) => title);
    expect(found).toEqual([titles.hoaNo, titles.hoaBinh, titles.hoaGiai]);
    expect((await list('campaigns', 'hòa')).map(({ title }) => title)).toEqual([titles.hoaBinh, titles.hoaNo, titles.hoaGiai]);
  });
});
