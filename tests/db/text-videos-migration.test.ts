import { expect, it } from 'vitest';
import { lexical, paragraph, video } from '../setup/lexical.ts';
import { client, goBackBefore, migrate, payload } from '../setup/with-old-database.ts';

const oldRows = `
  INSERT INTO media (id, sha256, filename) VALUES ('m1', '${'1'.repeat(64)}', '1.png');
  INSERT INTO units (id, label, name, code, level, type, path, valid_from) VALUES ('u1', '92', 'Thành phố Cần Thơ', '92', 'office', 'x', 'vn/92/', '2025-07-01');
  INSERT INTO videos (id, key, duration_seconds, issuer_unit_id, issuer_path) VALUES ('v1', 'phim', 30, 'u1', 'vn/92/');
  INSERT INTO articles (id, key, issuer_unit_id, issuer_name, issuer_path) VALUES ('a1', 'tin-cu', 'u1', 'Thành phố Cần Thơ', 'vn/92/');
  INSERT INTO articles_locales (title, _locale, _parent_id) VALUES ('Tin cũ', 'vi', 'a1');
  INSERT INTO articles_rels ("order", parent_id, path, media_id, locale) VALUES (1, 'a1', 'files', 'm1', NULL);
  INSERT INTO articles_rels ("order", parent_id, path, media_id, locale) VALUES (1, 'a1', 'bodyPictures', 'm1', 'vi');`;

it('an article of before videos stood in texts keeps its files and pictures, and takes a video', async () => {
  await goBackBefore('_text_videos');
  await client().executeMultiple(oldRows);
  await migrate();
  const read = () => payload.findByID({ collection: 'articles', id: 'a1', depth: 0 });
  expect(await read()).toMatchObject({ files: ['m1'], bodyPictures: ['m1'], bodyVideos: [] });
  const body = lexical(paragraph('Lời văn.'), video('v1'));
  await payload.update({ collection: 'articles', id: 'a1', data: { body } });
  expect(await read()).toMatchObject({ files: ['m1'], bodyVideos: ['v1'] });
  expect((await read()).bodyPictures ?? []).toEqual([]);
});
