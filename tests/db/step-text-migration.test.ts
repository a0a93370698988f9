import { expect, it } from 'vitest';
import type { Lookup } from '../../src/content-types/freeze/parts.ts';
import { contentOf } from '../../src/workflow/freeze/freeze-content.ts';
import { lexical, paragraph, text } from '../setup/lexical.ts';
import { client, goBackBefore, migrate, payload } from '../setup/with-old-database.ts';

const oldRows = `
  INSERT INTO units (id, label, name, code, level, type, path, valid_from) VALUES ('u1', '92', 'Thành phố Cần Thơ', '92', 'office', 'x', 'vn/92/', '2025-07-01');
  INSERT INTO guides (id, key, issuer_unit_id, issuer_name, issuer_path, reviewed_at) VALUES ('g1', 'cu', 'u1', 'Thành phố Cần Thơ', 'vn/92/', '2026-11-21');
  INSERT INTO guides_locales (title, _locale, _parent_id) VALUES ('Hướng dẫn cũ', 'vi', 'g1');
  INSERT INTO guides_steps (_order, _parent_id, id) VALUES (1, 'g1', 's1');
  INSERT INTO guides_steps_locales (title, text, _locale, _parent_id) VALUES ('Mở', 'Bấm nút.
- Nút xanh', 'vi', 's1'), ('Open', 'Press.', 'en', 's1');`;

const lookup: Lookup = { byIds: async () => [], partsOf: async () => [] };

it('a guide of before there was an editor is frozen as it was, opens with its words in it, and is written on', async () => {
  await goBackBefore('_step_text');
  await client().executeMultiple(oldRows);
  await migrate();
  const read = () => payload.findByID({ collection: 'guides', id: 'g1', depth: 0, locale: 'all' });
  const frozenSteps = async () => (await contentOf({ type: 'guide', raw: (await read()) as never, lookup })) as never;
  const before = [{ title: { vi: 'Mở', en: 'Open' }, text: { vi: 'Bấm nút.\n- Nút xanh', en: 'Press.' } }];
  expect(await frozenSteps()).toMatchObject({ type: 'guide', id: 'cu' });
  expect(((await frozenSteps()) as { steps: unknown }).steps).toEqual(before);

  await payload.update({ collection: 'guides', id: 'g1', data: { title: 'Hướng dẫn cũ, sửa' } });
  expect(((await frozenSteps()) as { steps: unknown }).steps).toEqual(before);
  const [row] = (await payload.findByID({ collection: 'guides', id: 'g1', depth: 0 })).steps ?? [];
  expect(row?.body).toMatchObject({ root: { children: [{ type: 'paragraph' }, { type: 'list' }] } });
  const body = lexical(paragraph('Bấm ', text('nút', 1), '.'));
  await payload.update({ collection: 'guides', id: 'g1', data: { steps: [{ ...row, body }] } as never });
  expect(((await frozenSteps()) as { steps: unknown }).steps).toEqual([
    {
      title: { vi: 'Mở', en: 'Open' },
      text: { vi: 'Bấm nút.', en: 'Press.' },
      body: { vi: [{ kind: 'paragraph', runs: [{ text: 'Bấm ' }, { text: 'nút', bold: true }, { text: '.' }] }] },
    },
  ]);
  const indexes = await client().execute(
    "SELECT count(*) AS n FROM pragma_table_info('_guides_v_version_steps_locales') WHERE name = 'body'",
  );
  expect(indexes.rows[0]?.n).toBe(1);
});
