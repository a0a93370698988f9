import { handleEndpoints } from 'payload';
import { beforeAll, expect, it } from 'vitest';
import { decideEdition } from '../../src/workflow/decide.ts';
import { submitDocument } from '../../src/workflow/submit.ts';
import { createGuide } from '../setup/office.ts';
import { office, payload } from '../setup/with-office.ts';

const tokens = new Map<string, string>();

/** Through REST, as a browser asks: there an open form's lock counts. */
async function ask(who: string, method: string, path: string, body?: unknown) {
  const headers = { 'content-type': 'application/json', authorization: `JWT ${tokens.get(who)}` };
  const request = new Request(`http://localhost:3000/api/${path}`, {
    ...{ method, headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const response = await handleEndpoints({ config: payload.config, request });
  return { status: response.status, json: (await response.json()) as { doc?: { id: string }; docs?: { id: string }[] } };
}

const lockOf = (relationTo: string, value: unknown, user: { id: unknown }) => ({
  document: { relationTo, value },
  user: { relationTo: 'users', value: user.id },
});

/** A lock as Payload's form writes it, past all rules. */
async function locked(relationTo: string, value: unknown, user: { id: unknown }): Promise<string> {
  const collection = 'payload-locked-documents';
  await payload.db.deleteMany({ collection, where: { 'document.value': { equals: value as string } } });
  return String((await payload.db.create({ collection, data: lockOf(relationTo, value, user) })).id);
}

let guideId: string;
let channelId: string;

beforeAll(async () => {
  for (const name of ['editor', 'second-editor', 'approver', 'foreign-approver', 'officer', 'admin']) {
    const data = { email: `${name}@example.vn`, password: 'mot-mat-khau-dai' };
    tokens.set(name, String((await payload.login({ collection: 'users', data })).token));
  }
  guideId = String((await createGuide({ payload, office, key: 'khoa' })).id);
  const data = { key: 'trang', name: 'Trang', kind: 'facebook' as const, settings: { pageId: '100200300400500' } };
  channelId = String((await payload.create({ collection: 'channels', data })).id);
});

it('locks only for oneself, and only what one may write', async () => {
  const post = (who: string, body: unknown) => ask(who, 'POST', 'payload-locked-documents', body);
  const cases: [who: string, body: unknown, status: number][] = [
    ['officer', lockOf('guides', guideId, office.officer), 403],
    ['officer', lockOf('channels', channelId, office.officer), 403],
    ['officer', lockOf('users', office.admin.id, office.officer), 403],
    ['officer', { globalSlug: 'delivery-switches', user: lockOf('', '', office.officer).user }, 403],
    ['foreign-approver', lockOf('guides', guideId, office.foreignApprover), 403],
    ['second-editor', lockOf('guides', guideId, office.editor), 403],
    ['second-editor', lockOf('guides', guideId, office.secondEditor), 201],
    ['officer', lockOf('users', office.officer.id, office.officer), 403],
    ['admin', lockOf('users', office.officer.id, office.admin), 201],
  ];
  for (const [who, body, status] of cases) expect([who, body, (await post(who, body)).status]).toEqual([who, body, status]);
});

it('lets nobody rewrite, end or see the lock of another, but who may write the document takes it over', async () => {
  const id = await locked('guides', guideId, office.editor);
  const path = `payload-locked-documents/${id}`;
  const where = `payload-locked-documents?where[document.value][equals]=${guideId}`;
  for (const who of ['officer', 'foreign-approver', 'approver']) {
    expect((await ask(who, 'GET', where)).json.docs).toEqual([]);
    const own = { user: { relationTo: 'users', value: office.officer.id } };
    expect([403, 404]).toContain((await ask(who, 'PATCH', path, own)).status);
    expect([403, 404]).toContain((await ask(who, 'DELETE', path)).status);
    await ask(who, 'DELETE', where);
  }
  // In another's name, or onto another document: neither.
  const other = { user: { relationTo: 'users', value: office.editor.id } };
  expect((await ask('second-editor', 'PATCH', path, other)).status).toBe(403);
  expect([403, 404]).toContain((await ask('second-editor', 'DELETE', path)).status);
  expect((await ask('second-editor', 'GET', where)).json.docs).toHaveLength(1);
  const mine = lockOf('channels', channelId, office.secondEditor);
  expect((await ask('second-editor', 'PATCH', path, mine)).status).toBe(200);
  expect(await payload.findByID({ collection: 'payload-locked-documents', id, depth: 0 })).toMatchObject({
    document: { relationTo: 'guides', value: guideId },
    user: { value: office.secondEditor.id },
  });
  expect((await ask('second-editor', 'DELETE', path)).status).toBe(200);
});

it('keeps one editor out of the form that another has open, as before', async () => {
  await locked('guides', guideId, office.editor);
  expect((await ask('second-editor', 'PATCH', `guides/${guideId}`, { title: 'Khác' })).status).toBe(423);
  expect((await ask('editor', 'PATCH', `guides/${guideId}`, { title: 'Cài đặt VNeID' })).status).toBe(200);
});

it('never stops a pause, the kill switch, a schedule that is switched off, or the end of an account', async () => {
  await locked('channels', channelId, office.officer);
  expect((await ask('admin', 'PATCH', `channels/${channelId}`, { isPaused: true })).status).toBe(200);
  expect(await payload.findByID({ collection: 'channels', id: channelId, depth: 0 })).toMatchObject({ isPaused: true });
  await locked('channels', channelId, office.officer);
  const where = `channels?where[key][equals]=trang`;
  expect(await ask('admin', 'PATCH', where, { isPaused: false })).toMatchObject({ status: 200, json: { errors: [] } });

  const user = { relationTo: 'users', value: office.officer.id };
  await payload.db.create({ collection: 'payload-locked-documents', data: { globalSlug: 'delivery-switches', user } });
  expect((await ask('admin', 'POST', 'globals/delivery-switches', { isPaused: true })).status).toBe(200);

  const account = { name: 'Nghỉ việc', role: 'officer' as const, email: 'nghi@example.vn', password: 'mot-mat-khau-dai' };
  const { id } = await payload.create({ collection: 'users', data: { ...account, unit: office.unitId('11359') } });
  await locked('users', id, { id });
  expect((await ask('admin', 'PATCH', `users/${id}`, { role: 'editor' })).status).toBe(200);
  await locked('users', id, { id });
  expect((await ask('admin', 'DELETE', `users/${id}`)).status).toBe(200);
});

it('never stops an approval or a withdrawal', async () => {
  await locked('guides', guideId, office.editor);
  const submitted = await submitDocument({
    ...{ payload, user: office.editor, type: 'guide', documentId: guideId, now: new Date() },
    ...{ checkArtworks: async () => [], freezeFile: async () => {} },
  });
  await locked('guides', guideId, office.editor);
  await locked('editions', submitted.id, office.officer);
  const decide = (decision: 'approve' | 'withdraw', reason = '') =>
    decideEdition({ decision, payload, user: office.approver, sha256: submitted.sha256, now: new Date(), reason });
  expect(await decide('approve')).toMatchObject({ state: 'approved' });
  await locked('guides', guideId, office.editor);
  expect(await decide('withdraw', 'Số điện thoại đã đổi')).toMatchObject({ state: 'withdrawn' });
});

it('keeps lists and columns of one account from every other', async () => {
  expect((await ask('editor', 'POST', 'payload-preferences/guides-list', { value: { limit: 25 } })).status).toBe(200);
  const all = await ask('officer', 'GET', 'payload-preferences');
  expect(all.json.docs).toEqual([]);
  const { docs } = await payload.find({ collection: 'payload-preferences', where: { key: { equals: 'guides-list' } } });
  const path = `payload-preferences?where[id][equals]=${docs[0]?.id}`;
  await ask('officer', 'PATCH', path, { value: { limit: 1 } });
  await ask('officer', 'DELETE', path);
  expect(await payload.findByID({ collection: 'payload-preferences', id: String(docs[0]?.id) })).toMatchObject({
    value: { limit: 25 },
  });
});
