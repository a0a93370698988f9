import { type AuthStrategy, JWTAuthentication } from 'payload';
import { noteSeen } from './session-notes.ts';

/** Payload's own way to know who asks, which also notes when a session was seen last. */
export const notedSessions: AuthStrategy = {
  name: 'noted-sessions',
  authenticate: async (request) => {
    const { user } = await JWTAuthentication({ ...request, strategyName: 'local-jwt' });
    if (user === null) return { user };
    const { id, _sid, isOff } = user as { id: string; _sid?: string; isOff?: boolean };
    if (isOff === true) return { user: null };
    const { payload } = request;
    if (_sid) await noteSeen({ payload, accountId: String(id), sessionId: _sid, now: new Date() }).catch(logged);
    return { user };
  },
};

/** Nobody is kept from working because a time could not be noted. */
function logged(error: unknown): void {
  console.error('The time of a session was not noted.', error);
}
