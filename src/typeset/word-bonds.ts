import type { LineHabits } from './line-habits.ts';
import { type Entry, entriesFrom, plainSyllable } from './word-list.ts';

/** How a word holds to the one before it. */
export type Bond = {
  /**
   * 0: not at all. Below 1: a line may end there but had better not ("phường | Gia Viên"). From 1: between words of a phrase.
   * From `wordStrength`: inside a word or a name.
   */
  strength: number;
  /** The word or name that a line end here would tear; empty below `wordStrength`. */
  whole: string;
  /** The word before is small and belongs to what follows. */
  leans: boolean;
};

/** From here on a line end tears a word. */
export const wordStrength = 2;
const phraseStrength = 1;
const loosely = 0.5;

/** For each word, its bond to the one before. Words may hold several syllables that no-break spaces tie. */
export function bondsBetween(words: string[], habits: LineHabits): Bond[] {
  const bonds = words.map((): Bond => ({ strength: 0, whole: '', leans: false }));
  const syllables = words.flatMap((word, index) =>
    word.split('\u00a0').map((text, place) => ({ text, plain: trimMarks(text), word: place === 0 ? index : null })),
  );
  for (const [start, end] of runsOf(syllables.map(({ text }) => text))) {
    const run = syllables.slice(start, end);
    for (const [at, bond] of bondsOfRun(
      run.map(({ plain }) => plain),
      habits,
    ).entries()) {
      const word = run[at]?.word ?? null;
      if (word !== null && at > 0) bonds[word] = bond;
    }
  }
  for (const [at, bond] of nameBonds(words).entries()) {
    const own = bonds[at];
    if (own && bond.strength > own.strength) bonds[at] = { ...bond, leans: own.leans };
  }
  for (const [at, bond] of bonds.entries())
    if (at > 0 && isDocumentNumber(words[at] ?? '')) bond.strength = Math.max(bond.strength, loosely);
  return bonds;
}

const trimMarks = (word: string) => word.replace(/^[“"'(]+|[”"'),.;:!?]+$/gu, '');

/** Pieces of a text that no mark parts, as places from and to. */
function runsOf(syllables: string[]): [start: number, end: number][] {
  const runs: [number, number][] = [];
  let start = 0;
  for (const [at, syllable] of syllables.entries()) {
    const isBefore = /^[“"'(]/u.test(syllable) && at > start;
    if (isBefore) runs.push([start, at]);
    if (isBefore) start = at;
    if (!/[”"'),.;:!?–…]$/u.test(syllable)) continue;
    runs.push([start, at + 1]);
    start = at + 1;
  }
  if (start < syllables.length) runs.push([start, syllables.length]);
  return runs;
}

function bondsOfRun(syllables: string[], habits: LineHabits): Bond[] {
  const small = syllables.map((syllable) => syllable.toLocaleLowerCase('vi'));
  const bonds = syllables.map((): Bond => ({ strength: 0, whole: '', leans: false }));
  const words = habits.hasWordList ? segment(small.map(plainSyllable)) : small.map((_, at) => ({ start: at, entry: null }));
  for (const { start, entry } of words) {
    if (entry) bindEntry(bonds, { start, entry, text: syllables });
    else if (start + 1 < bonds.length && habits.leaning.has(small[start] ?? '')) (bonds[start + 1] as Bond).leans = true;
  }
  return bonds;
}

/** `entry`: `null` for a syllable that is a word of its own. */
type Segment = { start: number; entry: Entry | null };

/**
 * Takes a run of syllables apart into words: as few as possible, campaign phrases before words of the list, and no syllable left
 * over that cannot stand alone ("làm | chủ thể", not "làm chủ | thể"). `longest`: in syllables.
 */
function segment(plain: string[], longest = Number.POSITIVE_INFINITY): Segment[] {
  const best: { cost: number; from: number; entry: Entry | null }[] = [{ cost: 0, from: 0, entry: null }];
  const take = (end: number, step: { cost: number; from: number; entry: Entry | null }) => {
    const known = best[end];
    if (!known || step.cost < known.cost - 1e-9) best[end] = step;
  };
  for (let start = 0; start < plain.length; start++) {
    const before = best[start]?.cost ?? 0;
    const first = plain[start] ?? '';
    take(start + 1, { cost: before + (standsAlone.has(first) ? 1 : 1.45), from: start, entry: null });
    for (const entry of entriesFrom(first)) {
      const { length } = entry.syllables;
      if (length > longest || start + length > plain.length) continue;
      if (entry.syllables.every((syllable, at) => at === 0 || syllable === plain[start + at]))
        take(start + length, { cost: before + costOf(entry), from: start, entry });
    }
  }
  const segments: Segment[] = [];
  for (let end = plain.length; end > 0; end = best[end]?.from ?? 0)
    segments.unshift({ start: best[end]?.from ?? 0, entry: best[end]?.entry ?? null });
  return segments;
}

/** Among equally few words the one with the larger family wins: "học đường" before "số học". */
const costOf = ({ isCampaign, family }: Entry) => (isCampaign ? 0.8 : 1 - 0.02 * Math.min(4, family));

/** Syllables that are often words of their own. */
const standsAlone = new Set(
  `và của là bị được cho với trong trên dưới các những mỗi mọi một từng không chưa để ở từ đến tới bằng vì do tại về theo nếu khi mà thì
  nên cùng cũng đã đang sẽ hãy phải có như vào ra nhờ hay hoặc rất làm học dạy giúp nói đi lại biết dùng mua bán xem hỏi gọi gửi nhận lấy
  đọc viết quét cài mở bấm nhà người dân số mã thẻ máy trẻ già mới cũ tốt đẹp an vui khỏe sạch xanh ta em anh chị ông bà con cháu bạn tôi
  ngày tháng năm giờ tuổi lần bước việc cách điều nơi lúc lên xuống qua sau trước ngay nay đừng chớ thêm hơn còn đủ đúng nhanh dễ khó
  toàn cả nước đảng bác xã phường tỉnh thôn ấp bản tổ đội đoàn hội chợ đường lớp trường`
    .split(/\s+/)
    .map(plainSyllable),
);

type Bound = { start: number; entry: Entry; text: string[] };

/** Longest entry that is as whole as a word. */
const wholePhrase = 3;

/** A long entry is made of words and torn between them first; a short one holds as a word does. */
function bindEntry(bonds: Bond[], { start, entry, text }: Bound): void {
  const { syllables, isCampaign, family } = entry;
  const whole = text.slice(start, start + syllables.length).join(' ');
  const inner = syllables.length > 2 ? segment([...syllables], syllables.length - 1) : [];
  const isLong = syllables.length > wholePhrase;
  const firm = wordStrength + (isCampaign ? 0.3 : Math.min(0.3, family * 0.05));
  for (let at = 1; at < syllables.length; at++) bonds[start + at] = { strength: firm, whole, leans: false };
  for (const part of inner) {
    // "công nghệ" holds more firmly than the rest of "công nghệ số".
    if (part.start > 0)
      bonds[start + part.start] = isLong
        ? { strength: phraseStrength, whole: '', leans: false }
        : { strength: wordStrength, whole, leans: false };
    if (isLong && part.entry) bindEntry(bonds, { start: start + part.start, entry: part.entry, text });
  }
}

/** More capitals in a row than any name has: a headline with a capital on each word. */
const mostInName = 5;
const kinds = /^(xã|phường|khu|tỉnh|phố|huyện|quận|thôn|ấp|bản|xóm|trấn)$/iu;
/** "Gia", "Ô", "H’Leo"; not "MTTQ". */
const isCapitalised = (word: string) => /^[“"'(]?\p{Lu}(?:[\p{L}\p{M}’']*\p{Ll}[\p{L}\p{M}’']*)?[”"'),.;:!?]*$/u.test(word);
/** "57-NQ/TW", "146/QĐ-TTg": belongs to "Nghị quyết" before it. */
const isDocumentNumber = (word: string) => /^\d+(?:\/\d{4})?[-/]\p{Lu}/u.test(word);
const isAbbreviation = (word: string) => /^\p{Lu}{2,}\.?$/u.test(word);
const lastSyllable = (word: string) => word.slice(word.lastIndexOf('\u00a0') + 1);

/** Names of people and places by their capitals, and what stands before them. Nothing where everything is in capitals. */
function nameBonds(words: string[]): Bond[] {
  const bonds = words.map((): Bond => ({ strength: 0, whole: '', leans: false }));
  const isLoud = !words.some((word) => /\p{Ll}/u.test(word));
  if (isLoud) return bonds;
  const bind = (at: number, strength: number, whole = '') => {
    bonds[at] = { strength, whole, leans: false };
  };
  for (let start = 0; start < words.length; ) {
    const end = endOfName(words, start);
    const before = words[start - 1] ?? '';
    if (end > start && (kinds.test(lastSyllable(before)) || isAbbreviation(before))) bind(start, loosely);
    const name = words.slice(start, end).map(trimMarks).join(' ');
    if (end - start <= mostInName)
      for (let at = start + 1; at < end; at++) {
        if (kinds.test(words[at - 1] ?? '')) bind(at, loosely);
        else if (end - start < mostInName) bind(at, wordStrength, name);
        else bind(at, phraseStrength);
      }
    start = Math.max(end, start + 1);
  }
  return bonds;
}

/** Where the run of capitalised words that begins here ends; a mark ends it too. */
function endOfName(words: string[], start: number): number {
  let end = start;
  while (isCapitalised(lastSyllable(words[end] ?? ''))) {
    end++;
    if (/[),.;:!?–]$/u.test(words[end - 1] ?? '')) break;
  }
  return end;
}
