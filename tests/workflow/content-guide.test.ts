import { expect, it } from 'vitest';
import type { Lookup } from '../../src/content-types/freeze/parts.ts';
import type { GuideContent } from '../../src/domain/content.ts';
import { isPhone } from '../../src/domain/unit.ts';
import { contentOf } from '../../src/workflow/freeze/freeze-content.ts';

const picture = {
  id: 'p1',
  sha256: 'ab'.repeat(32),
  filename: 'buoc-1.webp',
  mimeType: 'image/webp',
  filesize: 9_000,
  width: 960,
  height: 600,
  alt: { vi: 'Hai người ngồi cạnh nhau' },
};
const lookup: Lookup = {
  byIds: async (collection, ids) => (collection === 'media' && ids.includes('p1') ? [picture] : []),
  partsOf: async () => [],
};
const freeze = (steps: Record<string, unknown>[]) =>
  contentOf({ type: 'guide', raw: { id: '1', key: 'cai-vneid', steps }, lookup }) as Promise<GuideContent>;

it('freezes the picture of a step with the guide, bytes and all', async () => {
  const { steps, files } = await freeze([{ title: 'Mở máy', text: 'Bấm nút.', picture: 'p1', easy: 'Bấm nút.\nChờ.' }]);
  expect(steps[0]).toMatchObject({
    picture: { sha256: picture.sha256, mimeType: 'image/webp', widthPx: 960, heightPx: 600, alt: picture.alt },
    easy: { vi: 'Bấm nút.\nChờ.' },
  });
  expect(files.map(({ sha256 }) => sha256)).toEqual([picture.sha256]);
});

it('leaves no trace of a picture and of easy words that nobody gave, so older editions keep their hash', async () => {
  const { steps } = await freeze([{ title: 'Mở máy', text: 'Bấm nút.', picture: null, easy: '' }]);
  expect(steps).toEqual([{ title: { vi: 'Mở máy' }, text: { vi: 'Bấm nút.' } }]);
});

it.each([
  ['115', true],
  ['1900 1234', true],
  ['(0292) 3.800-123', true],
  ['+84 292 3800 123', true],
  ['(+84) 292 3800 123', true],
  ['0292–3800–123', true],
  [' 0292 3800 123 ', true],
  ['(((115', false],
  ['115)', false],
  ['....115', false],
  ['115-', false],
  ['12', false],
  ['0292 3800 123 456 789', false],
  ['gọi anh Ba', false],
  ['0292;ext=1', false],
])('takes %s for a number to call: %s', (text, expected) => expect(isPhone(text)).toBe(expected));
