import { expect, it } from 'vitest';
import { isAnswered, type Question } from '../../src/app/studio/content/questions.ts';

const asked = (start: number, end: number, isAnswered = true): Question => ({ start, end, isAnswered });

it.each<[string, Question[], boolean]>([
  ['nothing was asked since', [], false],
  ['the question of before has its answer', [asked(1_000, 6_000)], false],
  ['one was asked since', [asked(5_100, 5_400)], true],
  ['it failed', [asked(5_100, 5_400, false)], false],
  ['it failed and the next did not', [asked(5_100, 5_400, false), asked(7_000, 7_200)], true],
  ['it waited behind one that was under way, and may not know of the change', [asked(4_000, 6_000), asked(6_010, 6_200)], false],
  ['the one behind that was asked since', [asked(4_000, 6_000), asked(6_010, 6_200), asked(7_000, 7_300)], true],
  ['the one under way ended just before', [asked(4_000, 4_900), asked(5_010, 5_200)], false],
  ['the one of before ended long ago', [asked(1_000, 1_200), asked(5_010, 5_200)], true],
])('a change at 5,000 ms: %s', (_, questions, expected) => {
  expect(isAnswered(questions, 5_000)).toBe(expected);
});
