import { expect, it } from 'vitest';
import { versionRoutes } from '../../src/studio-api/versions.ts';
import { createGuide } from '../setup/office.ts';
import { office, payload } from '../setup/with-office.ts';

type Saves = { versions: { id: string; at: string; by: string | null }[] };
type Compared = { differences: { field: string; before: string; after: string }[] };

async function ask<T>(user: unknown, id: string, version?: string): Promise<T> {
  const route = versionRoutes[version === undefined ? 0 : 1];
  const request = { user, language: 'vi', params: { collection: 'guides', id, version } };
  const answer = await route?.handler({ payload }, request as never);
  return (answer as unknown as { json: T }).json;
}

it('tells who saved when, and what differs from now, and Payload brings it back', async () => {
  const guide = await createGuide({ payload, office, key: 'nhieu-lan', title: 'Bản một' });
  const id = String(guide.id);
  const second = { data: { title: 'Bản hai' }, overrideAccess: false, user: office.secondEditor } as const;
  await payload.update({ collection: 'guides', id, ...second });
  const { versions } = await ask<Saves>(office.approver, id);
  expect(versions.map(({ by }) => by)).toEqual(['second-editor', 'editor']);
  expect(versions[0]?.at).toMatch(/^\d\d:\d\d ngày \d{1,2}\/\d{1,2}\/\d{4}$/);
  const first = versions[1]?.id ?? '';
  const { differences } = await ask<Compared>(office.editor, id, first);
  expect(differences).toEqual([{ field: expect.any(String), before: 'Bản hai', after: 'Bản một' }]);
  expect((await ask<Compared>(office.editor, id, versions[0]?.id)).differences).toEqual([]);

  await payload.restoreVersion({ collection: 'guides', id: first, overrideAccess: false, user: office.editor });
  expect((await payload.findByID({ collection: 'guides', id })).title).toBe('Bản một');
  expect((await ask<Saves>(office.editor, id)).versions).toHaveLength(3);
});

it('tells other offices nothing, and knows no version of another document', async () => {
  const one = await createGuide({ payload, office, key: 'mot' });
  const other = await createGuide({ payload, office, key: 'hai' });
  const { versions } = await ask<Saves>(office.editor, String(other.id));
  await expect(ask(office.foreignApprover, String(one.id))).rejects.toMatchObject({ code: 'document.unknown' });
  await expect(ask(office.editor, String(one.id), versions[0]?.id)).rejects.toMatchObject({ code: 'document.unknown' });
});
