import { expect, it } from 'vitest';
import { parseExactJson } from '../../src/net/exact-json.ts';

it.each<[string, unknown]>([
  ['{"id":[7489012345678901234]}', { id: ['7489012345678901234'] }],
  ['{"id":9007199254740991}', { id: 9_007_199_254_740_991 }],
  ['{"id":-9007199254740993}', { id: '-9007199254740993' }],
  ['{"text":"số 7489012345678901234, \\"7489012345678901234\\""}', { text: 'số 7489012345678901234, "7489012345678901234"' }],
  ['{"part":0.1234567890123456}', { part: 0.1234567890123456 }],
  ['{"large":1e30,"id":12345678901234567890}', { large: 1e30, id: '12345678901234567890' }],
  ['half a bo', undefined],
  ['{"id":7489012345678901234', undefined],
])('reads %s without losing a digit', (text, value) => {
  expect(parseExactJson(text)).toEqual(value);
});
