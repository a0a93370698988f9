import { expect, expectTypeOf, it } from 'vitest';
import { AppError, type ErrorCode, type PlaceholderOf } from '../../src/domain/errors.ts';
import { type Finding, fatal } from '../../src/domain/finding.ts';

/** Most of this is checked by `tsc`: a line below `@ts-expect-error` that compiles is an error. */

it('requires exactly the placeholders of a code', () => {
  new AppError('settings.port-busy', { params: { port: 80, other: '81', command: 'demo' } });
  // @ts-expect-error params are missing
  new AppError('unit.phone');
  // @ts-expect-error the params are empty
  new AppError('unit.phone', { params: {} });
  // @ts-expect-error `other` and `command` stand in the Vietnamese sentence only, and are needed as well
  new AppError('settings.port-busy', { params: { port: 80 } });
  // @ts-expect-error `number` is no placeholder of it
  new AppError('unit.phone', { params: { phone: '1', number: 1 } });
  // @ts-expect-error a value is a text or a number
  new AppError('unit.phone', { params: { phone: true } });
  // @ts-expect-error no such code
  expect(() => new AppError('unit.fax', { params: { phone: '1' } })).toThrow(TypeError);
  expectTypeOf<PlaceholderOf<'unit.phone' | 'workflow.state'>>().toEqualTypeOf<'phone' | 'state' | 'act' | 'since'>();
});

it('needs no params where there is no placeholder', () => {
  const cause = new Error('x');
  expect(new AppError('pack.busy').params).toEqual({});
  expect(new AppError('pack.busy', { cause }).cause).toBe(cause);
  // Braces around several words are text.
  expect(new AppError('store.pointer-corrupt').message).toContain('{number, manifest, at}');
  // @ts-expect-error it has no placeholder
  new AppError('pack.busy', { params: { unit: 'x' } });
});

it('does not let a code that is only known later pass unchecked', () => {
  const say = (code: ErrorCode) => {
    // @ts-expect-error of any code: params of all codes
    return new AppError(code, { params: { phone: '1' } });
  };
  expect(say('unit.phone').forPeople).toContain('“1”');
});

it('makes an error of a finding', () => {
  const finding: Finding = fatal('unit.phone', { phone: '1', path: 'support.phone' });
  expect(AppError.of(finding)).toMatchObject({ code: 'unit.phone', params: { phone: '1', path: 'support.phone' } });
  expect(fatal('channel.text-empty')).toEqual({ severity: 'fatal', code: 'channel.text-empty', params: {} });
  // @ts-expect-error params are missing
  fatal('unit.phone');
  // @ts-expect-error `number` is no placeholder of it
  fatal('unit.phone', { phone: '1', number: 1 });
});

it('of any code is one type', () => {
  const thrown: unknown = new AppError('pack.busy');
  const error: AppError = new AppError('unit.phone', { params: { phone: '1' } });
  expectTypeOf(error.code).toEqualTypeOf<ErrorCode>();
  if (thrown instanceof AppError) expectTypeOf(thrown.code).toEqualTypeOf<ErrorCode>();
  expect(error.remedy).toBe('fix-content');
});
