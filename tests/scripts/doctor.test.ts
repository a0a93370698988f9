import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkMongo, checkStore } from '../../scripts/doctor/checks.ts';
import { temporaryFolder } from '../setup/publish-fixture.ts';
import { payload } from '../setup/with-payload.ts';

const isWell = (findings: Awaited<ReturnType<typeof checkMongo>>) =>
  Object.fromEntries(findings.map(({ name, isWell }) => [name, isWell]));

it('says that a server does not answer, and what to look at', async () => {
  const [finding] = await checkMongo('mongodb://127.0.0.1:1/pano');
  expect(finding).toMatchObject({ name: 'MongoDB', isWell: false, hint: expect.stringContaining('DATABASE_URL') });
});

it('asks a server for its version, its replica set and the indexes that claims rest on', async () => {
  if (payload.db.name !== 'mongoose') return expect(payload.db.name).toBe('sqlite');
  const url = process.env.DATABASE_URL ?? '';
  expect(isWell(await checkMongo(url))).toEqual({
    MongoDB: true,
    'Cụm sao lưu': true,
    'Chỉ mục deliveries.effectKey': true,
    'Chỉ mục editions.sha256': true,
    'Chỉ mục editions.number': true,
    'Chỉ mục units.code': true,
  });
  const findings = await checkMongo(`${url}?replicaSet=khong-co&directConnection=true`);
  expect(findings.find(({ isWell }) => !isWell)).toBeDefined();
});

it('reads the store as an edge does, and says what to do when it cannot', async () => {
  const dataFolder = await temporaryFolder();
  const settings = { dataFolder, storeUrl: `file:${dataFolder}` };
  expect(await checkStore(settings)).toMatchObject({ isWell: true, found: expect.stringContaining('chưa công bố lần nào') });
  await writeFile(join(dataFolder, 'current.json'), 'not json');
  expect(await checkStore(settings)).toMatchObject({ isWell: false, hint: expect.stringContaining('sao lưu') });
  const nobody = await checkStore({ dataFolder, storeUrl: 'ftp://nobody' });
  expect(nobody).toMatchObject({ isWell: false, hint: expect.stringContaining('STORE_URL') });
});
