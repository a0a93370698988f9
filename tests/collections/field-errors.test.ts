import { expect, it } from 'vitest';
import { nameFieldErrors } from '../../collections/hooks/name-field-errors.ts';

const answerTo = (error: Error) => nameFieldErrors({ error } as Parameters<typeof nameFieldErrors>[0]);

it('names the fields of a refusal that comes from the other copy of Payload', () => {
  const data = { errors: [{ path: 'time', message: 'Giờ “25:99” không đúng.' }] };
  const foreign = Object.assign(new Error('Field sau không hợp lệ: Giờ'), { name: 'ValidationError', data });
  expect(answerTo(foreign)).toEqual({ response: { errors: [{ name: 'ValidationError', message: foreign.message, data }] } });
});

it('leaves every other error as it is', () => {
  expect(answerTo(new TypeError('x is undefined'))).toBeUndefined();
  expect(answerTo(Object.assign(new Error('x'), { name: 'ValidationError', data: {} }))).toBeUndefined();
});
