import { expect, it } from 'vitest';
import type { GuideContent } from '../../../src/domain/content.ts';
import { readingReports } from '../../../src/workflow/checks/check-reading.ts';
import { guides } from '../../scripts/sample/sample-texts.ts';
import { editions } from '../../setup/publish-fixture.ts';

const content = editions.guide.content as GuideContent;
const long = 'Khi đã mở ứng dụng thì bà con chọn mục cài đặt rồi kéo xuống dưới cùng và bấm vào nút đồng ý để máy gửi mã về.';

it('says at its field which sentence of a guide is too long, and which word is hard', () => {
  const [step] = content.steps;
  if (!step) throw new Error('the guide has a step');
  const easy = { vi: 'Bà con bấm vào nút màu xanh ở góc dưới bên phải màn hình.' };
  const guide = { ...content, prepare: [{ vi: 'Một smartphone' }], steps: [{ ...step, text: { vi: long }, easy }] };
  const [report] = readingReports(guide);
  expect(report?.artworkKey).toBe(content.id);
  expect(report?.sentences).toEqual([]);
  expect(report?.warnings.map(({ path, vi }) => [path, vi.slice(0, 42)])).toEqual([
    ['prepare.0.text', '“smartphone” không phải ai cũng hiểu ngay.'],
    ['steps.0.body', 'Câu dài 28 tiếng: “Khi đã mở ứng dụng thì '],
    ['steps.0.easy', 'Câu dài 14 tiếng: “Bà con bấm vào nút màu '],
  ]);
  expect(report?.warnings[1]?.en).toContain('at most 25');
});

it('finds nothing in the guides of the sample, and looks at nothing else', () => {
  expect(guides.length).toBeGreaterThanOrEqual(8);
  for (const guide of guides) expect(readingReports(guide).flatMap(({ warnings }) => warnings)).toEqual([]);
  expect(readingReports({ ...editions.campaign.content, summary: { vi: long } })).toEqual([]);
});
