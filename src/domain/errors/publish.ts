import type { ErrorText } from '../errors.ts';

/** Errors of store, publish, edge, portal and boards. */
export const publishErrors = {} as const satisfies Record<string, ErrorText>;
