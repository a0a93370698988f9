import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { findUploads, unitReader } from '../../src/db/units.ts';
import { readSettings } from '../../src/settings.ts';
import { openFolderStore } from '../../src/store/folder.ts';
import { contentOf } from '../../src/workflow/freeze/freeze-content.ts';
import { fileFreezer } from '../../src/workflow/freeze/freeze-file.ts';
import { lookupAs } from '../../src/workflow/freeze/lookup.ts';
import { createGuide } from '../setup/office.ts';
import { office, payload } from '../setup/with-office.ts';

async function upload(name: string) {
  const data = await sharp({ create: { width: 700, height: 650, channels: 3, background: '#14213d' } })
    .png()
    .toBuffer();
  const file = { data, name, mimetype: 'image/png', size: data.length };
  return payload.create({ collection: 'media', data: { alt: 'Biểu trưng' }, file });
}

it('goes the way from an upload to the unit tree and the store, and is seen at once when it changes', async () => {
  const readUnits = unitReader(payload);
  const logoOf = async (code: string) => (await readUnits()).find((unit) => unit.code === code)?.logo;
  expect(await logoOf('92')).toBeUndefined();
  const file = await upload('bieu-trung.png');
  await payload.update({ collection: 'units', id: office.unitId('92'), data: { logo: file.id } });
  expect(await logoOf('92')).toEqual({ sha256: file.sha256, widthPx: 700, heightPx: 650, unitCode: '92' });
  const store = await openFolderStore({ folder: await mkdtemp(join(tmpdir(), 'pano-logos-')) });
  const freezeFile = fileFreezer({ store, folder: readSettings().mediaFolder });
  for (const found of await findUploads(payload, [file.sha256 ?? ''])) await freezeFile(found);
  expect(await store.has(file.sha256 ?? '')).toBe(true);
});

it('is frozen with what its body issues', async () => {
  const file = await upload('co-quan.png');
  await payload.update({ collection: 'units', id: office.unitId('92-btgdv'), data: { logo: file.id } });
  const guide = await createGuide({ payload, office, key: 'co-bieu-trung' });
  const lookup = lookupAs({ payload, user: office.editor });
  const [raw] = await lookup.byIds('guides', [String(guide.id)]);
  const { issuer, files } = await contentOf({ type: 'guide', raw: raw ?? {}, lookup });
  expect(issuer.logo).toMatchObject({ sha256: file.sha256, unitCode: issuer.unitCode });
  expect(files.map(({ sha256 }) => sha256)).toEqual([file.sha256]);
});
