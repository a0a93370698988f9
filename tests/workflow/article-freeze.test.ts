import { expect, it } from 'vitest';
import { contentOf } from '../../src/workflow/freeze/freeze-content.ts';
import { lookupAs } from '../../src/workflow/freeze/lookup.ts';
import { office, payload } from '../setup/with-office.ts';

it('freezes an article with its sections, without a trace of what nobody filled in', async () => {
  const row = await payload.create({
    collection: 'articles',
    data: {
      key: 'ngay-hoi-so',
      title: 'Ngày hội số',
      summary: 'Bà con được cài VNeID tại chỗ.',
      issuerUnit: office.unitId('92-btgdv'),
      sections: [{ text: 'Mở đầu.' }, { heading: 'Ai cũng học được', text: 'Lời văn.' }],
    },
    overrideAccess: false,
    user: office.editor,
  });
  const lookup = lookupAs({ payload, user: office.editor });
  const [raw] = await lookup.byIds('articles', [String(row.id)]);
  expect(await contentOf({ type: 'article', raw: raw ?? {}, lookup })).toMatchObject({
    type: 'article',
    id: 'ngay-hoi-so',
    campaignId: null,
    themeIds: [],
    byline: '',
    sections: [{ text: { vi: 'Mở đầu.' } }, { heading: { vi: 'Ai cũng học được' }, text: { vi: 'Lời văn.' } }],
  });
});
