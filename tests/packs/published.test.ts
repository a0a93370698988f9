import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { openPublished, type Published } from '../../src/packs/published.ts';
import { publishGeneration } from '../../src/publish/generation/publish-generation.ts';
import { openFolderStore } from '../../src/store/folder.ts';
import { readManifest } from '../../src/store/manifest.ts';
import { editions, siteState, temporaryFolder, withoutEdition } from '../setup/publish-fixture.ts';

const siteUrl = 'https://bdhvs.example.vn';
let published: Published;
beforeAll(async () => {
  const store = await openFolderStore({ folder: await temporaryFolder() });
  await publishGeneration({ store, site: siteState() });
  published = await openPublished({ store, siteUrl });
});

describe('the public generation', () => {
  it('names its campaigns and the communes of a province with their province', async () => {
    expect(published.campaignIds).toEqual(['can-tho-2026']);
    expect(await published.communesOf('92')).toEqual([
      { code: '31120', name: 'Phường Cái Khế', provinceName: 'Thành phố Cần Thơ' },
      { code: '31135', name: 'Phường Ninh Kiều', provinceName: 'Thành phố Cần Thơ' },
    ]);
  });

  it('gives what a pack is made of: approved editions and the commune', async () => {
    const request = await published.packRequest({ campaignId: 'can-tho-2026', unitCode: '31135' });
    expect(request.campaign).toMatchObject({ sha256: editions.campaign.sha256, state: 'approved' });
    expect(request.leaflets.map(({ content }) => content.id)).toEqual(['to-roi-vneid']);
    expect(request).toMatchObject({ siteUrl, unit: { code: '31135', provinceName: 'Thành phố Cần Thơ' } });
  });

  it.each([
    ['a commune of another province', { campaignId: 'can-tho-2026', unitCode: '11359' }, 'pack.out-of-scope'],
    ['a code that is no commune', { campaignId: 'can-tho-2026', unitCode: '99999' }, 'unit.unknown'],
    ['a campaign that is not public', { campaignId: 'khac', unitCode: '31135' }, 'document.unknown'],
  ])('refuses %s', async (_, wanted, code) => {
    await expect(published.packRequest(wanted)).rejects.toMatchObject({ code });
  });

  it('refuses an unknown province', async () => {
    await expect(published.communesOf('00')).rejects.toMatchObject({ code: 'unit.unknown' });
  });
});

it('gives a commune its own logo, or its province’s, with bytes in the store and an address in the content API', async () => {
  const store = await openFolderStore({ folder: await temporaryFolder() });
  const logoOf = (unitCode: string, bytes: string) => {
    return { sha256: createHash('sha256').update(bytes).digest('hex'), widthPx: 800, heightPx: 600, unitCode };
  };
  const logos = [logoOf('92', 'of the province'), logoOf('31135', 'its own')];
  const site = siteState();
  const units = site.units.map((unit) => {
    const logo = logos.find(({ unitCode }) => unitCode === unit.code);
    return logo ? { ...unit, logo } : unit;
  });
  const files = ['of the province', 'its own'].map((text, index) => {
    return { sha256: logos[index]?.sha256 ?? '', mimeType: 'image/png', bytes: Buffer.from(text) };
  });
  const { pointer } = await publishGeneration({ store, site: { ...site, units, files: [...site.files, ...files] } });
  const open = await openPublished({ store, siteUrl });
  expect((await open.communesOf('92')).map(({ code, logo }) => [code, logo?.unitCode])).toEqual([
    ['31120', '92'],
    ['31135', '31135'],
  ]);
  const { unit } = await open.packRequest({ campaignId: 'can-tho-2026', unitCode: '31135' });
  expect((await store.get(unit.logo?.sha256 ?? '')).toString()).toBe('its own');
  const resources = await readManifest({ store, sha256: pointer.manifest });
  const document = resources.find('/content/v1/units/92')?.bodies.identity.sha256 ?? '';
  const { communes } = JSON.parse((await store.get(document)).toString());
  const { href } = communes.find(({ code }: { code: string }) => code === '31135').logo;
  expect(resources.find(new URL(href).pathname)).toMatchObject({ status: 200, contentType: 'image/png' });
});

it('has no withdrawn campaign, and before the first publication nothing at all', async () => {
  const store = await openFolderStore({ folder: await temporaryFolder() });
  expect((await openPublished({ store, siteUrl })).campaignIds).toEqual([]);
  await publishGeneration({ store, site: withoutEdition(editions.campaign) });
  const after = await openPublished({ store, siteUrl });
  expect(after.campaignIds).toEqual([]);
  await expect(after.packRequest({ campaignId: 'can-tho-2026', unitCode: '31135' })).rejects.toMatchObject({
    code: 'document.unknown',
  });
});
