import { AppError, type ErrorCode, type ErrorParams, errorTable } from './errors.ts';

/**
 * An error as plain data, which every boundary takes: threads, processes, rows of the database. Whatever hangs on an error
 * besides (sockets, functions, requests) would be refused there, and the error itself with it.
 */
export type CrossingError = {
  name: string;
  message: string;
  stack?: string;
  /** Of an `AppError`. */
  code?: ErrorCode;
  params?: ErrorParams;
  cause?: CrossingError;
  /** Of an `AggregateError`, such as a connection that was refused on every address. */
  errors?: CrossingError[];
};

/** Causes of causes: a chain that is longer is a circle. */
const longest = 10;

/** Keeps name, message, stack and the chain of causes of whatever was thrown. Never throws. */
export function packError(error: unknown, left = longest): CrossingError {
  if (error === null || typeof error !== 'object') return { name: 'Error', message: String(error) };
  const value = (name: string): unknown => {
    try {
      return (error as Record<string, unknown>)[name];
    } catch {
      return undefined;
    }
  };
  const text = (name: string): string => (typeof value(name) === 'string' ? String(value(name)) : '');
  const [cause, errors] = [value('cause'), value('errors')];
  return {
    name: text('name') || 'Error',
    message: text('message') || text('code') || (text('name') ? '' : jsonOf(error)),
    ...(text('stack') ? { stack: text('stack') } : {}),
    ...(error instanceof AppError ? { code: error.code, params: { ...error.params } } : {}),
    ...(cause === undefined || cause === null || left === 0 ? {} : { cause: packError(cause, left - 1) }),
    ...(Array.isArray(errors) && left > 0 ? { errors: errors.slice(0, 5).map((each) => packError(each, left - 1)) } : {}),
  };
}

/** The error again: an `AppError` as one, any other with its name and the stack of where it was thrown. */
export function openError({ name, message, stack, code, params = {}, cause, errors }: CrossingError): Error {
  const behind = cause ? openError(cause) : errors?.[0] && openError(errors[0]);
  const isKnown = code !== undefined && Object.hasOwn(errorTable, code);
  const error = isKnown
    ? AppError.of({ code, params, cause: behind })
    : new Error(message, behind ? { cause: behind } : undefined);
  error.name = name;
  if (stack !== undefined) error.stack = stack;
  return error;
}

/**
 * What an administrator reads of an error: the reasons behind it in one line, the nearest first. Sentences for people are left
 * out while there is a reason behind them. Never empty.
 */
export function reasonsOf(error: unknown): string {
  const reasons = reasonsIn(packError(error));
  return [...new Set(reasons)].join(' ← ');
}

function reasonsIn({ name, message, code, stack, cause, errors = [] }: CrossingError): string[] {
  const behind = [...(cause ? reasonsIn(cause) : []), ...errors.flatMap(reasonsIn)];
  if (code !== undefined && behind.length > 0) return behind;
  const isPlain = name === 'Error' || name === 'AppError';
  const own = isPlain ? message : [name, message].filter((part) => part !== '').join(': ');
  return [own || stack?.split('\n')[0] || name, ...behind];
}

function jsonOf(value: object): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return typeof value;
  }
}
