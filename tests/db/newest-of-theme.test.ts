import { expect, it } from 'vitest';
import { newestOfTheme } from '../../src/db/schedules.ts';
import { payload } from '../setup/with-payload.ts';

const nobody = {
  issuerPath: '/vn/',
  documentId: '1',
  submittedBy: 'A',
  submittedById: '1',
  submittedAt: '2026-11-01T00:00:00.000Z',
  trail: [],
};
let number = 0;
async function edition({ type, themeIds, day, state = 'approved' }: Told): Promise<string> {
  number++;
  const sha256 = String(number).repeat(64).slice(0, 64);
  const content = {
    type,
    id: `bai-${number}`,
    ...(themeIds && { themeIds }),
    ...(type === 'campaign' && { themes: [{ id: 'vneid' }] }),
  };
  const approvedAt = `2026-11-${day}T08:00:00.000Z`;
  await payload.db.create({
    collection: 'editions',
    data: {
      title: content.id,
      number,
      version: 1,
      state,
      sha256,
      content,
      contentType: type,
      contentId: content.id,
      ...nobody,
      approvedAt,
    },
  });
  return sha256;
}
type Told = { type: string; themeIds?: string[]; day: string; state?: string };

it('takes the piece of a theme that was approved last, whatever kind it is, and never a whole campaign', async () => {
  await edition({ type: 'article', themeIds: ['vneid'], day: '01' });
  const video = await edition({ type: 'video', themeIds: ['dich-vu-cong', 'vneid'], day: '02' });
  await edition({ type: 'leaflet', themeIds: ['dich-vu-cong'], day: '03' });
  await edition({ type: 'campaign', day: '04' });
  await edition({ type: 'infographic', themeIds: ['vneid'], day: '05', state: 'withdrawn' });
  await edition({ type: 'leaflet', day: '06' });
  expect(await newestOfTheme(payload, 'vneid', null)).toBe(video);
  expect(await newestOfTheme(payload, 'an-toan-so', null)).toBeNull();
});
