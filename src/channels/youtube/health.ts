import { z } from 'zod';
import { AppError } from '../../domain/errors.ts';
import { type Finding, warning } from '../../domain/finding.ts';
import type { Account, ChannelMetrics, Failed, Outcome, TokenPair } from '../define-channel.ts';
import { refreshToken } from '../http/refresh-token.ts';
import { urlBelow } from '../http/request.ts';
import { readTimeoutMs, requestYoutube, type YoutubeContext } from './call.ts';
import { readVideo } from './video.ts';

const channels = z.looseObject({
  items: z.array(z.looseObject({ id: z.string(), snippet: z.looseObject({ title: z.string() }) })).default([]),
});

/** As which channel the token speaks. YouTube tells neither the token's end nor what is left of the quota. */
export async function identifyChannel(context: YoutubeContext): Promise<Outcome<Account>> {
  const sent = await requestYoutube(context, {
    method: 'GET',
    path: 'youtube/v3/channels',
    query: { part: 'snippet', mine: 'true' },
    timeoutMs: readTimeoutMs,
    phase: 'read',
    answer: channels,
    unreadable: noChannel,
  });
  if (sent.kind !== 'ok') return sent;
  const [channel] = sent.value.data.items;
  if (channel === undefined) return noChannel();
  const { id, snippet } = channel;
  const url = `https://www.youtube.com/channel/${id}`;
  return { kind: 'ok', value: { id, name: snippet.title, url, tokenUntil: null, quotaLeft: null, notices: noticesOf(context) } };
}

/** The account has no channel. */
function noChannel(): Failed {
  const params = { platformCode: 'youtubeSignupRequired', platformSubcode: '–' };
  return { kind: 'auth', error: new AppError('channel.login-needed', { params }) };
}

export function noticesOf({ settings }: YoutubeContext): Finding[] {
  return settings.isAudited || settings.privacy === 'private' ? [] : [warning('channel.audit-needed')];
}

export function refreshYoutube({ settings, secrets, fetch, now }: YoutubeContext): Promise<Outcome<TokenPair>> {
  const { refreshToken: token = '', clientSecret = '', accessToken = '' } = secrets;
  return refreshToken({
    url: urlBelow(settings.tokenUrl, 'token'),
    form: {
      client_id: settings.clientId,
      client_secret: clientSecret,
      refresh_token: token,
      grant_type: 'refresh_token',
    },
    secrets: [token, clientSecret, accessToken],
    fetch,
    now: now(),
  });
}

/** Numbers come as strings, and hidden ones not at all. */
export async function readMetrics(context: YoutubeContext, id: string): Promise<Outcome<ChannelMetrics>> {
  const seen = await readVideo(context, { id, part: 'statistics' });
  if (seen.kind !== 'ok') return seen;
  const { viewCount, likeCount, commentCount } = seen.value?.statistics ?? {};
  const count = (text: string | undefined) => (text === undefined ? null : Number(text));
  return { kind: 'ok', value: { views: count(viewCount), likes: count(likeCount), comments: count(commentCount) } };
}
