import type { Field, Payload, ValidationError } from 'payload';
import { expect, it } from 'vitest';
import { nobody } from '../../src/access/rules.ts';
import { databaseTest } from '../setup/database-test.ts';
import { openOffice } from '../setup/office.ts';

let payload: Payload;
const office = databaseTest('office');
office.beforeAll(({ database }) => {
  payload = database.payload;
});

/** Kinds of fields that hold text of people's. */
const textTypes = new Set(['text', 'textarea', 'email', 'code', 'json', 'richText']);

/** Fields that Payload fills itself, and columns made of bounded texts; names of files are bounded where uploads are checked. */
const isPayloadsOwn = (path: string): boolean => /\.(id|searchText|sortKey)$/.test(path) || payloadsOwn.has(path);
const payloadsOwn = new Set([
  'media.url',
  'media.thumbnailURL',
  'media.filename',
  'media.mimeType',
  'users.resetPasswordToken',
  'users.salt',
  'users.hash',
]);

type Named = { path: string; field: Field & { name: string } };

function fieldsIn(fields: Field[], path: string): Named[] {
  return fields.flatMap((field) => {
    const name = 'name' in field && field.name ? `${path}.${field.name}` : path;
    const inner = [
      ...('fields' in field ? field.fields : []),
      ...('tabs' in field ? field.tabs.flatMap((tab) => tab.fields) : []),
      ...('blocks' in field ? field.blocks.flatMap((block) => block.fields) : []),
    ];
    const own = 'name' in field && textTypes.has(field.type) ? [{ path: name, field: field as Named['field'] }] : [];
    return [...own, ...fieldsIn(inner, name)];
  });
}

const allFields = () => [
  ...payload.config.collections
    // Rows that only the system writes: no request can, and their texts come from what passed the gate.
    .filter(({ slug, access }) => !slug.startsWith('payload-') && !(access.create === nobody && access.update === nobody))
    .flatMap(({ slug, fields }) => fieldsIn(fields, slug)),
  ...payload.config.globals.flatMap(({ slug, fields }) => fieldsIn(fields, slug)),
];

const limitOf = ({ field }: Named) => (field as { maxLength?: number }).maxLength;

it('bounds every text field of every collection that people write', () => {
  const fields = allFields();
  expect(fields.length).toBeGreaterThan(100);
  const unbounded = fields.filter((each) => !isPayloadsOwn(each.path) && !((limitOf(each) ?? 0) > 0)).map(({ path }) => path);
  expect(unbounded).toEqual([]);
});

type Check = (value: unknown, options: object) => unknown;

it('refuses what is one letter longer than a field takes, with its name, what was given and what is allowed', async () => {
  for (const each of allFields().filter(({ path }) => !isPayloadsOwn(path))) {
    const most = limitOf(each) ?? 0;
    const { validate } = each.field as unknown as { validate: Check };
    const long = 'ế'.repeat(most + 1);
    const value = each.field.type === 'json' ? { inner: long } : 'hasMany' in each.field && each.field.hasMany ? [long] : long;
    const options = {
      ...each.field,
      req: { i18n: { language: 'vi' }, t: String, payload: { config: {} } },
      data: {},
      siblingData: {},
    };
    expect(await validate(value, options), each.path).toMatch(new RegExp(`dài ${most + 1} ký tự, nhận nhiều nhất ${most}`));
  }
});

it('says the same in English, counts letters and not their parts, and takes what is just as long as allowed', async () => {
  const title = allFields().find(({ path }) => path === 'articles.title');
  if (!title) throw new Error('Articles have a title.');
  const { validate } = title.field as unknown as { validate: Check };
  const req = { i18n: { language: 'en' }, t: String, payload: { config: {} } };
  expect(await validate('a'.repeat(301), { req })).toMatch(/^“Title” has 301 letters and takes at most 300/);
  expect(await validate('😀'.repeat(300), { req })).toBe(true);
  expect(await validate('ế'.normalize('NFD').repeat(300), { req })).toBe(true);
});

/** Whatever the way in: the studio and the API write by these operations too, with the rights of a person. */
const refusalOf = (write: Promise<unknown>) =>
  write.then(
    () => [],
    (error: ValidationError) => error.data.errors.map(({ path, message }) => ({ path, message })),
  );

it('refuses over the API at the field inside its row, and keeps what was stored before', async () => {
  const { editor, unitId } = await openOffice(payload);
  const rights = { overrideAccess: false, user: editor, depth: 0 } as const;
  const data = {
    title: 'Tin',
    issuerUnit: unitId('92-btgdv'),
    sections: [{ text: 'Một' }, { text: 'x'.repeat(20_001) }],
  } as never;
  expect(await refusalOf(payload.create({ collection: 'articles', data, ...rights }))).toEqual([
    { path: 'sections.1.text', message: expect.stringContaining('20001 ký tự') },
  ]);
});

it('leaves an older, longer text alone until it is changed', async () => {
  const { editor, unitId } = await openOffice(payload);
  const rights = { overrideAccess: false, user: editor, depth: 0 } as const;
  const data = { title: 'Tin dài', issuerUnit: unitId('92-btgdv'), sections: [{ text: 'Một' }] } as never;
  const { id } = await payload.create({ collection: 'articles', data, ...rights });
  const long = 'Dài '.repeat(200).trim();
  await payload.db.updateOne({ collection: 'articles', id, data: { byline: `${long} ` }, options: { atomic: true } });
  const stored = await payload.findByID({ collection: 'articles', id, ...rights });
  expect(stored.byline).toBe(`${long} `);
  const saved = await payload.update({ collection: 'articles', id, data: { ...stored, summary: 'Mới' } as never, ...rights });
  expect(saved).toMatchObject({ byline: long, summary: 'Mới' });
  expect(await refusalOf(payload.update({ collection: 'articles', id, data: { byline: `${long}!` }, ...rights }))).toEqual([
    { path: 'byline', message: expect.stringContaining('“Tác giả, ảnh” dài 800 ký tự') },
  ]);
  expect((await payload.findByID({ collection: 'articles', id, ...rights })).byline).toBe(long);
});

it.each([
  ['schedules', { title: 'TiÕng ViÖt cùng häc' }],
  ['channels', { name: 'Moïi ngöôøi cuøng hoïc', kind: 'telegram' }],
  ['channels', { name: 'Kênh', kind: 'telegram', settings: { footer: 'Moïi ngöôøi cuøng hoïc' } }],
  ['webhooks', { name: 'Moïi ngöôøi cuøng hoïc', url: 'https://a.vn' }],
  ['units', { label: 'Moïi ngöôøi cuøng hoïc' }],
  ['users', { name: 'Moïi ngöôøi cuøng hoïc' }],
  ['slogans', { text: 'Moïi ngöôøi cuøng hoïc' }],
] as const)('refuses an old encoding in %s', async (collection, data) => {
  const [first] = await refusalOf(payload.create({ collection, data: data as never }));
  expect(first?.message).toMatch(/bảng mã cũ (TCVN3|VNI)/);
});

it('cleans the name of a channel, the texts of its settings and the reason of a switch', async () => {
  const settings = { chatId: '-1001234567890\u200b' };
  const data = {
    name: 'Kênh\u202e  Ðà Nẵng\ufffe ',
    kind: 'telegram',
    settings,
    isPaused: true,
    switchReason: 'Ðổi\u000b mật khẩu',
  };
  const channel = await payload.create({ collection: 'channels', data: data as never });
  expect(channel).toMatchObject({ name: 'Kênh  Đà Nẵng', settings: { chatId: '-1001234567890' } });
  expect(JSON.stringify(channel.switchTrail)).toContain('Đổi');
  expect(JSON.stringify(channel.switchTrail)).not.toContain('\\u000b');
  const all = await payload.updateGlobal({ slug: 'delivery-switches', data: { isPaused: true, switchReason: 'Ðổi\ufffe' } });
  expect(JSON.stringify(all.switchTrail)).toContain('"Đổi"');
});

it('keeps passwords as they are typed', async () => {
  const password = 'Ðây là một câu dài \u200b ';
  const data = { name: 'An', email: 'an@example.vn', role: 'officer', password } as const;
  await payload.create({ collection: 'users', data });
  const { user } = await payload.login({ collection: 'users', data: { email: data.email, password } });
  expect(user?.email).toBe(data.email);
});
