import { expect, it } from 'vitest';
import { client, goBackBefore, migrate, payload } from '../setup/with-old-database.ts';

const oldRows = `
  INSERT INTO media (id, sha256, filename) VALUES ('m1', '${'1'.repeat(64)}', '1.png');
  INSERT INTO units (id, label, name, code, level, type, path, valid_from) VALUES ('u1', '92', 'Thành phố Cần Thơ', '92', 'office', 'x', 'vn/92/', '2025-07-01');
  INSERT INTO articles (id, key, issuer_unit_id, issuer_name, issuer_path) VALUES ('a1', 'tin-cu', 'u1', 'Thành phố Cần Thơ', 'vn/92/');
  INSERT INTO articles_locales (title, _locale, _parent_id) VALUES ('Tin cũ', 'vi', 'a1');
  INSERT INTO articles_sections (_order, _parent_id, id) VALUES (1, 'a1', 's1');
  INSERT INTO articles_sections_locales (text, _locale, _parent_id) VALUES ('Mở đầu.', 'vi', 's1'), ('Opening.', 'en', 's1');
  INSERT INTO articles_rels ("order", parent_id, path, media_id) VALUES (1, 'a1', 'files', 'm1');`;

it('an article of before there was an editor keeps its sections and files, and is saved without a text', async () => {
  await goBackBefore('_article_text');
  await client().executeMultiple(oldRows);
  await migrate();
  const read = () => payload.findByID({ collection: 'articles', id: 'a1', depth: 0, locale: 'all' });
  const words = { sections: [{ id: 's1', text: { vi: 'Mở đầu.', en: 'Opening.' } }], files: ['m1'] };
  expect(await read()).toMatchObject(words);
  await payload.update({ collection: 'articles', id: 'a1', data: { title: 'Tin cũ, sửa' } });
  expect(await read()).toMatchObject({ ...words, title: { vi: 'Tin cũ, sửa' } });
});
