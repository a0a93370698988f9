import type { Locale } from '../domain/locale.ts';

/** What a language's readers expect of line ends. */
export type LineHabits = {
  /** Spaces stand between syllables, so words are found by the word list (`word-bonds.ts`). */
  hasWordList: boolean;
  /** Small words that belong to what follows: a line had better not end with one. */
  leaning: ReadonlySet<string>;
  /** A word of at most this many letters is short: alone on a line it looks left over. */
  shortLetters: number;
};

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

const vietnamese = wordsOf(`
  và hoặc hay của là bị được cho với trong ngoài trên dưới giữa các những mỗi mọi một từng không chưa chẳng đừng chớ để ở từ đến
  tới bằng vì do tại về theo nếu khi mà thì nên cùng cũng đã đang sẽ hãy phải có như vào ra nhờ qua lên xuống trước sau hơn rất
  này thêm còn cả ngay chỉ luôn cần đều bởi dù tuy nhưng`);
/** They end a sentence as often as they open a phrase. */
const mayEnd = wordsOf('này qua ra sau trước lên xuống ngay luôn cả được hơn vào');

const english = wordsOf(`
  a an the of to in on at for and or by with from your our their his her its no not is are be as one every each any all than that
  into about over under we you they it if when will can do`);
const hmong = wordsOf('thiab los rau hauv ntawm kom tsis cov lub tus ib txoj yuav nrog raws lossis yog');
const tay = wordsOf('vạ bấu nắm hẩư dú cúa lẻ tằng sle chang');

/** Khmer is broken between the words that `Intl.Segmenter` finds; it has no small words that lean by a space. */
const habits: Record<Locale, LineHabits> = {
  vi: { hasWordList: true, leaning: new Set([...vietnamese].filter((word) => !mayEnd.has(word))), shortLetters: 7 },
  en: { hasWordList: false, leaning: english, shortLetters: 6 },
  km: { hasWordList: false, leaning: new Set(), shortLetters: 3 },
  hmn: { hasWordList: false, leaning: hmong, shortLetters: 5 },
  tyz: { hasWordList: false, leaning: tay, shortLetters: 5 },
};

/** Letters that Vietnamese and Tày have and English and Hmong have not. */
const marked = /[ăâđêôơưàáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;

/**
 * By the language of the piece and by the text itself: the name of a commune stays Vietnamese on an English poster, and so does a
 * text that nobody has translated.
 */
export function habitsFor(text: string, locale: Locale): LineHabits {
  if (/\p{Script=Khmer}/u.test(text)) return habits.km;
  if (locale === 'tyz') return habits.tyz;
  return marked.test(text) ? habits.vi : habits[locale];
}
