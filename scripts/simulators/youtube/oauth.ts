import { type Answer, ok } from '../kit/answer.ts';
import type { Call } from '../kit/call.ts';
import type { YoutubeState } from './state.ts';

/** `POST /token`. The answer has no refresh token: the old one stays good. */
export function token(state: YoutubeState, { params }: Call): Answer {
  const channel = state.channels.find(({ clientId }) => clientId === params.get('client_id'));
  if (channel === undefined || channel.clientSecret !== params.get('client_secret')) {
    return { status: 401, json: { error: 'invalid_client', error_description: 'The OAuth client was not found.' } };
  }
  if (params.get('grant_type') !== 'refresh_token') {
    return { status: 400, json: { error: 'unsupported_grant_type', error_description: 'Invalid grant_type' } };
  }
  if (params.get('refresh_token') !== channel.refreshToken) {
    return { status: 400, json: { error: 'invalid_grant', error_description: 'Token has been expired or revoked.' } };
  }
  channel.accessToken = `ya29.simulated-${state.nextId()}`;
  const scope = 'https://www.googleapis.com/auth/youtube.upload https://www.googleapis.com/auth/youtube.force-ssl';
  return ok({ access_token: channel.accessToken, expires_in: 3599, scope, token_type: 'Bearer' });
}
