import { describe, expect, it } from 'vitest';
import { sortKeyOf } from '../../src/text/typed/sort-key.ts';
import { loadUnits } from '../../src/units/catalogue.ts';
import { titles } from './typed.ts';

const byKey = (a: string, b: string) => {
  const [one, other] = [sortKeyOf(a), sortKeyOf(b)];
  return one < other ? -1 : Number(one > other);
};

describe('the sort key', () => {
  it('has the letters of the alphabet in their order, and tones after letters', () => {
    const letters = [...'aăâbcdđeêghiklmnoôơpqrstuưvxy'];
    expect(letters.toReversed().toSorted(byKey)).toEqual(letters);
    const words = ['ma', 'mà', 'mả', 'mã', 'má', 'mạ', 'mà xa', 'má xa', 'man', 'mă', 'mắn', 'mâ'];
    expect(words.toReversed().toSorted(byKey)).toEqual(words);
  });

  it('gives every unit of the country the place that Intl.Collator gives it', () => {
    const names = [...new Set(loadUnits().map(({ name }) => name))].filter((name) => !/[’-]/.test(name));
    const collator = new Intl.Collator('vi', { numeric: true });
    expect(names.length).toBeGreaterThan(2_500);
    expect(names.toSorted(byKey)).toEqual(names.toSorted(collator.compare));
  });

  it.each([
    [['Đà Nẵng', 'Ðà Nẵng', 'đà nẵng', 'ĐÀ NẴNG', 'Đà Nẵng'.normalize('NFD'), ' “Đà  Nẵng”. ']],
    [['Hòa', 'HÒA', 'Hoà'.normalize('NFD').normalize('NFC').replace('Hoà', 'Hòa')]],
  ])('is one for %j', (texts) => expect(new Set(texts.map(sortKeyOf)).size).toBe(1));

  it('puts numbers in the order of their value, digits before letters, other scripts behind', () => {
    const names = ['2', '10', '100', 'Phường 2', 'Phường 10', 'Quận 1', 'Xã', 'ភាសា'];
    expect(names.toReversed().toSorted(byKey)).toEqual(names);
  });

  it('is bytes that both databases compare alike, and short', () => {
    for (const title of [...Object.values(titles), '🎉', '', '"!~', 'a'.repeat(10_000)]) {
      expect(sortKeyOf(title).length).toBeLessThan(300);
      expect(sortKeyOf(title)).not.toMatch(/\p{Cc}/u);
    }
  });
});
