/** A sentence that is hard to follow: `syllables` as Vietnamese counts them, one a written word. */
export type LongSentence = { sentence: string; syllables: number };

/** A word of offices or computers, and what people say. */
export type HardWord = { written: string; plain: string };

const sentences = new Intl.Segmenter('vi', { granularity: 'sentence' });

/** Sentences of more than `most` syllables. A new line ends a sentence. */
export function longSentences(text: string, most: number): LongSentence[] {
  return text
    .normalize('NFC')
    .split('\n')
    .flatMap((line) => [...sentences.segment(line)])
    .map(({ segment }) => ({ sentence: segment.trim(), syllables: syllablesIn(segment) }))
    .filter(({ syllables }) => syllables > most);
}

/** Written words with a letter or a digit in them; addresses and codes count as one. */
export function syllablesIn(text: string): number {
  return text.split(/[\s/–—-]+/u).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/**
 * Words that a guide for everybody does better without. Those that a screen shows stay ("Đăng nhập", "Xác thực"): in quotation
 * marks a word is what stands there.
 */
export function hardWords(text: string): HardWord[] {
  const said = text.normalize('NFC').replace(/[“"][^”"]*[”"]/gu, ' ');
  return plainWords.flatMap(([hard, plain]) => {
    const found = new RegExp(`(?<![\\p{L}\\p{N}])${hard}(?![\\p{L}\\p{N}])`, 'iu').exec(said);
    return found ? [{ written: found[0], plain }] : [];
  });
}

/**
 * Patterns, chosen by hand: the left is not wrong, the right is sooner understood. What everybody says (“link”, “kích hoạt”) is
 * not there.
 */
const plainWords: readonly (readonly [string, string])[] = [
  ['truy cập', 'vào, mở'],
  ['thực hiện thao tác', 'làm'],
  ['thao tác', 'cách làm, bước'],
  ['tiến hành', 'làm'],
  ['hoàn tất', 'làm xong'],
  ['khởi động', 'mở'],
  ['lựa chọn', 'chọn'],
  ['cung cấp thông tin', 'cho biết'],
  ['định danh cá nhân', 'căn cước của mình'],
  ['giao diện', 'màn hình'],
  ['tùy chọn', 'mục chọn'],
  ['thiết bị đầu cuối', 'điện thoại, máy tính'],
  ['liên kết', 'đường dẫn'],
  ['click', 'bấm'],
  ['tick', 'đánh dấu'],
  ['tích vào', 'đánh dấu vào'],
  ['app(?! store)', 'ứng dụng'],
  ['smartphone', 'điện thoại thông minh'],
  ['download', 'tải về'],
  ['upload', 'gửi lên'],
  ['password', 'mật khẩu'],
  ['login', 'đăng nhập'],
  ['online', 'trên mạng'],
];
