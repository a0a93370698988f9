import { describe, expect, it } from 'vitest';
import { openError, packError, reasonsOf } from '../../src/domain/crossing-error.ts';
import { AppError } from '../../src/domain/errors.ts';

/** As a thread, a process or a column of JSON takes it. */
const crossed = (error: unknown): Error => openError(JSON.parse(JSON.stringify(structuredClone(packError(error)))));

describe('an error that crosses', () => {
  it('keeps its name, message, stack and every cause behind it, whatever hangs on it', () => {
    const deep = new RangeError('invalid day');
    const thrown = Object.assign(new TypeError('not built', { cause: new Error('the page', { cause: deep }) }), {
      socket: () => undefined,
    });
    const error = crossed(thrown);
    expect(error).toMatchObject({ name: 'TypeError', message: 'not built', stack: thrown.stack });
    expect(error.cause).toMatchObject({ name: 'Error', message: 'the page' });
    expect((error.cause as Error).cause).toMatchObject({ name: 'RangeError', message: 'invalid day', stack: deep.stack });
  });

  it('is an error for people again where it was one, with its sentence and remedy', () => {
    const error = crossed(new AppError('edition.unknown', { cause: new Error('locked'), params: { sha256: 'ab' } as never }));
    expect(error).toBeInstanceOf(AppError);
    expect(error).toMatchObject({ code: 'edition.unknown', params: { sha256: 'ab' }, cause: { message: 'locked' } });
  });

  it('arrives when it is no error, turns in a circle, or throws when it is read', () => {
    const circle = new Error('round');
    circle.cause = circle;
    const trap = new Proxy(new Error('x'), {
      get: () => {
        throw new Error('trap');
      },
    });
    expect(crossed(circle).message).toBe('round');
    expect(crossed('a text').message).toBe('a text');
    expect(crossed(undefined).message).toBe('undefined');
    expect(crossed({ status: 500 }).message).toBe('{"status":500}');
    expect(crossed(trap)).toBeInstanceOf(Error);
    expect(crossed(new DOMException('could not be cloned', 'DataCloneError'))).toMatchObject({ name: 'DataCloneError' });
  });
});

it.each<[string, unknown, string]>([
  ['a bug', new RangeError('Invalid time value'), 'RangeError: Invalid time value'],
  ['a plain error', new Error('no space left'), 'no space left'],
  [
    'an answer behind a sentence',
    AppError.of({ code: 'edge.port-busy', params: {}, cause: new Error('HTTP 400 {}') }),
    'HTTP 400 {}',
  ],
  [
    'a refused copy',
    new DOMException('() => {} could not be cloned.', 'DataCloneError'),
    'DataCloneError: () => {} could not be cloned.',
  ],
  [
    'a connection refused on every address',
    new TypeError('fetch failed', { cause: new AggregateError([new Error('connect ECONNREFUSED ::1:9')]) }),
    'TypeError: fetch failed ← AggregateError ← connect ECONNREFUSED ::1:9',
  ],
  ['a message that is empty', Object.assign(new Error(''), { code: 'ECONNRESET' }), 'ECONNRESET'],
])('tells an administrator the reason of %s', (_, error, text) => expect(reasonsOf(error)).toBe(text));

it('never has nothing to say', () => {
  for (const error of [new Error(''), {}, null, undefined, '', new AggregateError([])]) expect(reasonsOf(error)).not.toBe('');
});
