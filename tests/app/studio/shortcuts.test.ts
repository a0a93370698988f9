import { expect, it } from 'vitest';
import { shortcutOf } from '../../../src/app/studio/shortcuts/shortcut.ts';
import { shortcutWords } from '../../../src/app/studio/shortcuts/words.ts';

const free = { isWithOthers: false, isTyping: false, isCovered: false };

it('means something for every single key that the list tells', () => {
  const told = Object.keys(shortcutWords.vi.keys).filter((key) => key.length === 1);
  expect(told.length).toBeGreaterThan(5);
  for (const key of told) expect(shortcutOf({ key, ...free }), key).not.toBeNull();
});

it.each([
  ['a key that nothing stands for', { key: 'x', ...free }],
  ['a name that every object has', { key: 'constructor', ...free }],
  ['a letter that is typed', { key: 'n', ...free, isTyping: true }],
  ['a letter with Ctrl', { key: 'c', ...free, isWithOthers: true }],
  ['a letter over an open question', { key: 'h', ...free, isCovered: true }],
])('does nothing for %s', (_, pressed) => {
  expect(shortcutOf(pressed)).toBeNull();
});
