import { expect, it } from 'vitest';
import { nearQuotes } from '../../src/text/near-quote.ts';

const behind = 'không ai bị bỏ lại phía sau';
const hard = 'chuyển đổi số không khó, ai cũng có thể học và làm được nếu được hướng dẫn đúng cách';
const theme = 'Bình dân học vụ số - Phổ cập kỹ năng số toàn dân, tạo đột phá thực hiện chuyển đổi số tỉnh Lào Cai';
const lanes = 'đi từng ngõ, gõ từng nhà, hướng dẫn từng người';

it.each([
  ['word for word', behind, behind],
  ['in capitals', 'KHÔNG AI BỊ BỎ LẠI PHÍA SAU', behind],
  ['over two lines, with a mark at the end', 'Không ai\nbị bỏ lại phía sau!', behind],
  ['in NFD', behind.normalize('NFD'), behind],
  ['inside a sentence', `Phường ta quyết tâm “${behind}” trong năm nay.`, behind],
  ['in other words altogether', 'Học một lần, dùng cả đời', behind],
  ['that shares what everybody writes', 'Chuyển đổi số bắt đầu từ người dân', 'tăng tốc chuyển đổi số'],
  ['about something else in a long text', 'Bà con mang theo căn cước công dân khi đến nhà văn hóa.', hard],
])('leaves a text alone: %s', (_, text, motto) => expect(nearQuotes(text, [motto])).toEqual([]));

it.each([
  ['without its end, as on the banner', 'Chuyển đổi số không khó, ai cũng có thể học và làm được', hard, undefined],
  [
    'without its beginning, inside a bulletin',
    'Chủ đề của tỉnh ta là: Phổ cập kỹ năng số toàn dân, tạo đột phá thực hiện chuyển đổi số tỉnh Lào Cai. Mời bà con lắng nghe.',
    theme,
    'Phổ cập kỹ năng số toàn dân, tạo đột phá thực hiện chuyển đổi số tỉnh Lào Cai',
  ],
  ['with a word more', 'Không để ai bị bỏ lại phía sau', behind, undefined],
  ['with a word less', 'Không ai bị bỏ phía sau', behind, undefined],
  ['with a wrong tone', 'Không ai bị bỏ lai phía sau', behind, undefined],
  ['without tones', 'Khong ai bi bo lai phia sau', behind, undefined],
  ['without its comma', 'Đi từng ngõ gõ từng nhà, hướng dẫn từng người', lanes, undefined],
  ['cut to its first half', 'Đi từng ngõ, gõ từng nhà', lanes, undefined],
  ['wrong once, right once', `${behind}. Xin nhắc lại: không ai bị bỏ lại đằng sau.`, behind, 'không ai bị bỏ lại đằng sau'],
])('names a text that comes near: %s', (_, text, motto, written = text) =>
  expect(nearQuotes(text, [motto])).toEqual([{ written, quote: motto }]),
);

it('finds one wrong motto in a long text', () => {
  const text = `${'Bà con ta cùng học kỹ năng số ở nhà văn hóa. '.repeat(200)}${behind.replace('lại ', '')}.`;
  expect(nearQuotes(text, [hard, theme, behind])).toEqual([{ written: 'không ai bị bỏ phía sau', quote: behind }]);
});
