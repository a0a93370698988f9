/** Letters that Vietnamese writes and English does not. */
export const vietnameseLetter = /[ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ]/i;

/** Stands for a number or a string where a text takes a value. */
const anyValue = Object.assign(new String('7'), { toFixed: () => '7.0' });

/** All texts of one language, by the path of their key. Functions are called with a value that stands for all. */
export function textsOf(words: unknown, path = ''): Map<string, string> {
  if (typeof words === 'string') return new Map([[path, words]]);
  if (typeof words === 'function') return new Map([[path, String(words(anyValue, anyValue, anyValue))]]);
  return new Map(Object.entries(words as object).flatMap(([key, inner]) => [...textsOf(inner, path ? `${path}.${key}` : key)]));
}

/**
 * What is wrong with a words file: a key that one language misses, a text that is the same in both, Vietnamese in the English.
 */
export function languageFaults({ vi, en }: { vi: unknown; en: unknown }): string[] {
  const [vietnamese, english] = [textsOf(vi), textsOf(en)];
  const missing = [...new Set([...vietnamese.keys(), ...english.keys()])].filter(
    (key) => !(vietnamese.has(key) && english.has(key)),
  );
  const same = [...vietnamese].filter(([key, text]) => /\p{L}{2}/u.test(text) && english.get(key) === text);
  const foreign = [...english].filter(([, text]) => vietnameseLetter.test(text));
  return [
    ...missing.map((key) => `${key}: only in one language`),
    ...same.map(([key]) => `${key}: the same in both languages`),
    ...foreign.map(([key]) => `${key}: Vietnamese in the English text`),
  ];
}
