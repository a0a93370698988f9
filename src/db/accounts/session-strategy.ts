import { type AuthStrategy, JWTAuthentication } from 'payload';
import { pageAccountHeader } from '../../domain/page-account.ts';
import { noteSeen } from './session-notes.ts';

/**
 * Payload's own way to know who asks, which also notes when a session was seen last. A page that another account opened gets
 * nothing: what is typed there is not of the one who has logged in since.
 */
export const notedSessions: AuthStrategy = {
  name: 'noted-sessions',
  authenticate: async (request) => {
    const { payload, headers } = request;
    const { user } = await JWTAuthentication({ ...request, strategyName: 'local-jwt' });
    if (user === null) return { user };
    const { id, _sid, isOff } = user as { id: string; _sid?: string; isOff?: boolean };
    const page = headers.get(pageAccountHeader);
    if (isOff === true || (page !== null && page !== String(id))) {
      // Payload asks its own strategy after this one, of the same object: it must not find what this one refused.
      request.headers = new Headers();
      return { user: null };
    }
    if (_sid) await noteSeen({ payload, accountId: String(id), sessionId: _sid, now: new Date() }).catch(logged);
    return { user };
  },
};

/** Nobody is kept from working because a time could not be noted. */
function logged(error: unknown): void {
  console.error('The time of a session was not noted.', error);
}
