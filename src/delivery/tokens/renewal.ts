import type { AppError } from '../../domain/errors.ts';

/**
 * How asking for new tokens ended. `renewed`: there is a newer pair, whoever fetched it. `busy`: somebody is fetching one.
 * `revoked`: the platform will not give one, a person must connect again. `failed`: it could not be asked.
 */
export type Renewal = { kind: 'renewed' | 'busy' | 'impossible' } | { kind: 'revoked' | 'failed'; error: AppError };
