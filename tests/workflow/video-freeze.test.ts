import { expect, it } from 'vitest';
import { contentOf } from '../../src/workflow/freeze/freeze-content.ts';
import { lookupAs } from '../../src/workflow/freeze/lookup.ts';
import { createCampaign } from '../setup/office.ts';
import { office, payload } from '../setup/with-office.ts';

const vtt = 'WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nMở ứng dụng VNeID.';

async function freeze(extra: { captions?: string; themes?: string[] }) {
  const row = await payload.create({
    collection: 'videos',
    data: {
      key: `kich-hoat-${Object.keys(extra).length}`,
      title: 'Kích hoạt VNeID',
      issuerUnit: office.unitId('92-btgdv'),
      durationSeconds: 30,
      transcript: 'Mở ứng dụng VNeID.',
      ...extra,
    },
    overrideAccess: false,
    user: office.editor,
  });
  const lookup = lookupAs({ payload, user: office.editor });
  const [raw] = await lookup.byIds('videos', [String(row.id)]);
  return contentOf({ type: 'video', raw: raw ?? {}, lookup });
}

it('freezes a video with its captions and themes', async () => {
  const campaign = await createCampaign({ payload, office });
  const source = { seed: '02-KH', line: 1, quote: 'VNeID' };
  const theme = await payload.create({
    collection: 'themes',
    data: { key: 'vneid', title: 'VNeID', section: 'I', campaign: campaign.id, source },
  });
  const content = await freeze({ captions: vtt, themes: [String(theme.id)] });
  expect(content).toMatchObject({ captions: { vi: vtt }, themeIds: ['vneid'] });
});

it('leaves no trace of captions and themes that nobody filled in, so that older editions keep their hash', async () => {
  const content = await freeze({});
  expect(Object.keys(content)).not.toContain('captions');
  expect(Object.keys(content)).not.toContain('themeIds');
});
