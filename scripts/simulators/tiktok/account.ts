import type { Answer } from '../kit/answer.ts';
import type { Call } from '../kit/call.ts';
import { success } from './errors.ts';
import type { SimulatedCreator, TiktokState } from './state.ts';

/** Errors of the token endpoint are flat, unlike all others. */
const flat = (status: number, error: string, description: string): Answer => ({
  status,
  json: { error, error_description: description, log_id: '20261122SIMULATED' },
});

/** Both tokens are new; the old refresh token ends with this answer. */
export function token(state: TiktokState, { params }: Call): Answer {
  const creator = state.creators.find(({ clientKey }) => clientKey === params.get('client_key'));
  if (creator === undefined || creator.clientSecret !== params.get('client_secret')) {
    return flat(401, 'invalid_client', 'Client key or secret is incorrect.');
  }
  if (params.get('grant_type') !== 'refresh_token') return flat(400, 'unsupported_grant_type', 'Grant type is not supported.');
  if (params.get('refresh_token') !== creator.refreshToken)
    return flat(400, 'invalid_grant', 'Refresh token is invalid or expired.');
  creator.accessToken = `act.simulated-${state.nextId()}`;
  creator.refreshToken = `rft.simulated-${state.nextId()}`;
  return {
    status: 200,
    json: {
      access_token: creator.accessToken,
      expires_in: 86_400,
      open_id: creator.openId,
      refresh_token: creator.refreshToken,
      refresh_expires_in: 31_536_000,
      scope: 'user.info.basic,video.publish,video.list',
      token_type: 'Bearer',
    },
  };
}

export function creatorInfo(creator: SimulatedCreator): Answer {
  return success({
    creator_avatar_url: 'https://p16.tiktokcdn.example/avatar.webp',
    creator_username: creator.username,
    creator_nickname: creator.displayName,
    privacy_level_options: creator.privacyOptions,
    comment_disabled: false,
    duet_disabled: false,
    stitch_disabled: false,
    max_video_post_duration_sec: creator.maxSeconds,
  });
}

export function userInfo({ openId, displayName }: SimulatedCreator): Answer {
  return success({ user: { open_id: openId, display_name: displayName } });
}
