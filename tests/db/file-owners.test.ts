import { describe, expect, it } from 'vitest';
import { commonPath, namesToKeep, type OldFiles, ownersOfFiles } from '../../src/db/engine/file-owners.ts';
import { client, goBackBefore, migrate, payload } from '../setup/with-old-database.ts';

const hash = (digit: string) => digit.repeat(64);
const at = '2026-11-21T03:00:00.000Z';
const unit = (code: string, path: string, logo = 'NULL') =>
  `INSERT INTO units (id, label, name, code, level, type, path, valid_from, logo_id) VALUES ('u-${code}', '${code}', 'Đơn vị ${code}', '${code}', 'office', 'x', '${path}', '2025-07-01', ${logo});`;
const file = (digit: string) =>
  `INSERT INTO media (id, sha256, filename) VALUES ('m${digit}', '${hash(digit)}', '${digit}.png');`;
const article = (id: string, unitCode: string, path: string, name: string, files: string[]) =>
  `INSERT INTO articles (id, key, issuer_unit_id, issuer_name, issuer_path) VALUES ('${id}', '${id}', 'u-${unitCode}', '${name}', '${path}');` +
  files
    .map(
      (each, order) =>
        `INSERT INTO articles_rels ("order", parent_id, path, media_id) VALUES (${order}, '${id}', 'files', '${each}');`,
    )
    .join('');
const edition = (number: number, content: object, more = '') => `
  INSERT INTO editions (id, title, number, version, state, content_type, content_id, sha256, issuer_path, document_id, submitted_by, submitted_at, approved_at, submitted_by_id, content${more && ', shared_at'})
    VALUES ('e${number}', 'Tin', ${number}, 1, 'approved', 'article', 'tin', '${hash(String(number))}', 'vn/92/a/', 'a1', 'An', '${at}', '${at}', 'u', '${JSON.stringify(content)}'${more && `, '${more}'`});`;

const oldRows = `
  ${file('1')}${file('2')}${file('3')}${file('4')}${file('5')}
  ${unit('92', 'vn/92/')}${unit('a', 'vn/92/a/', "'m4'")}${unit('b', 'vn/92/b/')}
  ${article('a1', 'a', 'vn/92/a/', 'Tên đã duyệt', ['m1', 'm2', 'm4'])}${article('b1', 'b', 'vn/92/b/', 'Thủ tướng Chính phủ', ['m2'])}
  INSERT INTO guides (id, key, reviewed_at, issuer_unit_id, issuer_name, issuer_path) VALUES ('g1', 'g1', '2026-11-21', 'u-b', 'Đơn vị b', 'vn/92/b/');
  INSERT INTO guides_steps (_order, _parent_id, id, picture_id) VALUES (1, 'g1', 's1', 'm5');
  ${edition(1, { issuer: { unitCode: 'a', name: 'Tên đã duyệt' }, files: [{ sha256: hash('1') }] }, at)}
  ${edition(2, { issuer: { unitCode: 'a', name: 'Tên không ai mang nữa' }, files: [] })}`;

it('gives files of before to the unit whose documents use them, and units the names in which they issued', async () => {
  await goBackBefore('file_owners_issuing_names');
  await client().executeMultiple(oldRows);
  await migrate();
  const { docs } = await payload.find({ collection: 'media', sort: 'id', pagination: false, depth: 0 });
  expect(docs.map(({ id, unit: owner, issuerPath, sharedIn, sharedAt }) => [id, owner, issuerPath, sharedIn, sharedAt])).toEqual([
    ['m1', 'u-a', 'vn/92/a/', [hash('1')], at],
    // Of two offices of one city: the city's.
    ['m2', 'u-92', 'vn/92/', null, null],
    // Nobody's: nothing uses it; a logo.
    ['m3', null, null, null, null],
    ['m4', null, null, null, null],
    ['m5', 'u-b', 'vn/92/b/', null, null],
  ]);
  const units = await payload.find({ collection: 'units', sort: 'code', pagination: false, depth: 0 });
  expect(units.docs.map(({ code, issuingNames }) => [code, issuingNames])).toEqual([
    ['92', null],
    ['a', 'Tên đã duyệt'],
    ['b', null],
  ]);
  const articles = await payload.find({ collection: 'articles', sort: 'key', pagination: false, depth: 0 });
  expect(articles.docs.map(({ issuerName }) => issuerName)).toEqual(['Tên đã duyệt', 'Thủ tướng Chính phủ']);
});

describe('the smallest tree that holds all documents of a file', () => {
  it.each([
    [[], null],
    [['vn/92/a/'], 'vn/92/a/'],
    [['vn/92/a/', 'vn/92/a/'], 'vn/92/a/'],
    [['vn/92/a/', 'vn/92/'], 'vn/92/'],
    [['vn/92/a/', 'vn/9/a/'], 'vn/'],
    [['vn/92/', 'x/92/'], null],
  ])('%j: %s', (paths, expected) => {
    expect(commonPath(paths)).toBe(expected);
  });
});

it('changes nothing of a file or a unit without a trace of before', () => {
  const none: OldFiles = { files: [{ id: 'm', sha256: null }], uses: [], logos: new Set(), units: [], editions: [] };
  expect(ownersOfFiles(none)).toEqual([{ id: 'm', unitId: null, issuerPath: null, sharedIn: null, sharedAt: null }]);
  expect(namesToKeep({ units: [], documents: [], approved: [] })).toEqual([]);
});
