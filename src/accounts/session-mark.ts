import { sha256Of } from '../store/sha256.ts';

/** What a session is called in lists and addresses: it names the session and opens nothing. */
export const sessionMark = (sessionId: string): string => sha256Of(sessionId).slice(0, 24);
