/**
 * Sent with every request of the studio's pages: the id of the account that the page was opened by. Browsers share one session
 * among all tabs, so without it a page would save under the name of whoever logged in last.
 */
export const pageAccountHeader = 'x-pano-account';

/** Why a session is over. `ended`: by a logout, or by somebody in the list of sessions. */
export type SessionEnd = 'expired' | 'ended' | 'password' | 'off';
