import { beforeAll, expect, it } from 'vitest';
import { openFolderStore } from '../../src/store/folder.ts';
import { standingRoutes } from '../../src/studio-api/standing.ts';
import { submissionRoutes } from '../../src/studio-api/submissions.ts';
import { decideEdition } from '../../src/workflow/decide.ts';
import { createGuide } from '../setup/office.ts';
import { folder, office, payload } from '../setup/with-office.ts';

type Handler = (ports: never, request: never) => Promise<unknown>;
let ports: object;
const now = () => new Date('2026-11-30T03:00:00.000Z');

beforeAll(async () => {
  const store = await openFolderStore({ folder: `${folder}/store` });
  ports = { payload, store, freezeFile: async () => {}, siteUrl: 'https://bdhvs.example.vn', now };
});

async function answered(handler: Handler | undefined, request: object): Promise<Record<string, unknown>> {
  if (handler === undefined) throw new Error('Expected an endpoint.');
  const answer = await handler(ports as never, { language: 'vi', ...request } as never);
  return (answer as { json: Record<string, unknown> }).json;
}
const submit = (id: unknown, note: string) => {
  const body = { collection: 'guides', id: String(id), note };
  return answered(submissionRoutes[0]?.handler as Handler, { user: office.editor, body });
};
const said = async (user: unknown, sha256: unknown) =>
  (await answered(standingRoutes[0]?.handler as Handler, { user, params: { sha256 } })).said;

it('brings the editor’s message to whoever decides, and the reason back to the editor', async () => {
  const { id } = await createGuide({ payload, office, key: 'nhan-tin' });
  const { sha256 } = await submit(id, 'Xin duyệt trước thứ Sáu.');
  const first = { act: 'submitted', by: 'editor', day: '30/11/2026', note: 'Xin duyệt trước thứ Sáu.' };
  expect(await said(office.approver, sha256)).toEqual([first]);

  // Sent once more, with another message and the same words.
  expect((await submit(id, 'Đã gọi điện.')).sha256).toBe(sha256);
  const second = { ...first, note: 'Đã gọi điện.' };
  expect(await said(office.approver, sha256)).toEqual([second]);

  const reason = 'Bước 2 thiếu ảnh chụp màn hình.';
  await decideEdition({ payload, user: office.approver, decision: 'reject', sha256: String(sha256), now: now(), reason });
  const returned = { act: 'rejected', by: 'approver', day: '30/11/2026', note: reason };
  expect(await said(office.editor, sha256)).toEqual([second, returned]);

  // What is approved in the end has no open message.
  await submit(id, '');
  await decideEdition({ payload, user: office.approver, decision: 'approve', sha256: String(sha256), now: now() });
  expect(await said(office.approver, sha256)).toEqual([]);
});

it('tells other offices nothing of it', async () => {
  const { id } = await createGuide({ payload, office, key: 'noi-bo' });
  const { sha256 } = await submit(id, 'Chuyện trong cơ quan.');
  await expect(said(office.foreignApprover, sha256)).rejects.toMatchObject({ code: 'edition.unknown' });
});
