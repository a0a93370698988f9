import { expect, it } from 'vitest';
import { clearedOf, isOtherForm, isTypedOver, isUntouched, refusedIn } from '../../src/app/studio/content/refusals.ts';

const refused = {
  name: { value: 'Kênh', valid: true },
  settings: { value: { chatId: 'phuong' }, valid: false, errorMessage: 'Sai ô “Kênh”.' },
};

it('knows what a form was refused for', () => {
  expect(refusedIn(refused)).toBe(refused);
  expect(refusedIn({ name: { value: 'Kênh', valid: true } })).toBeNull();
  // Payload marks a group of fields so, and says nothing.
  expect(refusedIn({ group: { valid: false } })).toBeNull();
});

it('gives back what a late answer took away', () => {
  const late = { ...refused, settings: { ...refused.settings, valid: true } };
  expect(isUntouched(late, refused)).toBe(true);
  expect(clearedOf(late, refused)).toEqual([{ path: 'settings', message: 'Sai ô “Kênh”.' }]);
  expect(clearedOf(refused, refused)).toEqual([]);
});

it('ends when something is typed, or a field is gone', () => {
  expect(isUntouched({ ...refused, name: { value: 'Kênh 2', valid: true } }, refused)).toBe(false);
  expect(isUntouched({ ...refused, settings: { value: { chatId: 'phuong' } } }, refused)).toBe(false);
  expect(isUntouched({ name: refused.name }, refused)).toBe(false);
});

it('knows a text that is another than the form was opened with', () => {
  expect(isTypedOver({ value: 'Hai', initialValue: 'Một' })).toBe(true);
  expect(isTypedOver({ value: 'Hai', initialValue: null })).toBe(true);
  for (const field of [
    { value: 'Một', initialValue: 'Một' },
    { value: '', initialValue: null },
    { value: 3, initialValue: 2 },
    {},
  ])
    expect(isTypedOver(field)).toBe(false);
});

it('tells a change of the person from an answer of the server', () => {
  expect(isOtherForm(refused, refused)).toBe(false);
  expect(isOtherForm(refused, { ...refused, name: { value: 'Kênh', valid: false } })).toBe(false);
  expect(isOtherForm(refused, { ...refused, name: { value: 'Kênh 2' } })).toBe(true);
  expect(isOtherForm(refused, { ...refused, 'rows.0.id': { value: 'a' } })).toBe(true);
  expect(isOtherForm(refused, { name: refused.name })).toBe(true);
  expect(isOtherForm(refused, { ...{ name: refused.name }, other: {} })).toBe(true);
});
