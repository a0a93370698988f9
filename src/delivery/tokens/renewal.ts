import type { AppError } from '../../domain/errors.ts';

/**
 * How asking for new tokens ended. `renewed`: there is a newer pair, fetched here or elsewhere. `busy`: another worker is
 * fetching one. `revoked`: the platform will not give one, a person must connect again. `failed`: it could not be asked.
 */
export type Renewal = { kind: 'renewed' | 'busy' | 'impossible' } | { kind: 'revoked' | 'failed'; error: AppError };
