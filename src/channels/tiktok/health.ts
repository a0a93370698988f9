import { z } from 'zod';
import type { Receipt } from '../../domain/delivery.ts';
import { type Finding, fatal, warning } from '../../domain/finding.ts';
import type { DeliveryContent } from '../contract/delivery-content.ts';
import type { Account, ChannelMetrics, Outcome, TokenPair } from '../define-channel.ts';
import { refreshToken } from '../http/refresh-token.ts';
import { urlBelow } from '../http/request.ts';
import { requestTiktok, type TiktokContext } from './call.ts';
import { fetchStatus } from './status.ts';

const timeoutMs = 20_000;
const creator = z.looseObject({
  privacy_level_options: z.array(z.string()),
  max_video_post_duration_sec: z.number(),
});
const user = z.looseObject({ user: z.looseObject({ open_id: z.string(), display_name: z.string().default('') }) });
const counted = z.looseObject({
  videos: z.array(
    z.looseObject({
      view_count: z.number().optional(),
      like_count: z.number().optional(),
      comment_count: z.number().optional(),
      share_count: z.number().optional(),
    }),
  ),
});

/** TikTok wants this asked before each post: what the creator may do at this moment. */
export async function checkCreator(context: TiktokContext, { video }: DeliveryContent): Promise<Outcome<Finding[]>> {
  const path = 'post/publish/creator_info/query/';
  const sent = await requestTiktok(context, { path, body: {}, data: creator, timeoutMs, phase: 'read' });
  if (sent.kind !== 'ok') return sent;
  const { privacy_level_options: offered, max_video_post_duration_sec: limit } = sent.value;
  const { privacy } = context.settings;
  const findings = noticesOf(context);
  if (!offered.includes(privacy)) {
    findings.push(fatal('channel.privacy-not-offered', { wanted: privacy, offered: offered.join(', ') || '–' }));
  }
  if (video !== null && video.facts.seconds > limit) {
    const got = Math.ceil(video.facts.seconds);
    findings.push(fatal('channel.video-too-long-for-account', { got, limit }));
  }
  return { kind: 'ok', value: findings };
}

export async function identifyCreator(context: TiktokContext): Promise<Outcome<Account>> {
  const fields = ['open_id', 'display_name'];
  const path = 'user/info/';
  const sent = await requestTiktok(context, { method: 'GET', path, fields, data: user, timeoutMs, phase: 'read' });
  if (sent.kind !== 'ok') return sent;
  const { open_id: id, display_name: name } = sent.value.user;
  const url = `https://www.tiktok.com/@${context.settings.username}`;
  return { kind: 'ok', value: { id, name, url, tokenUntil: null, quotaLeft: null, notices: noticesOf(context) } };
}

function noticesOf({ settings }: TiktokContext): Finding[] {
  return settings.isAudited || settings.privacy === 'SELF_ONLY' ? [] : [warning('channel.audit-needed')];
}

/** May bring a new refresh token: then the old one ends. */
export function refreshTiktok({ settings, secrets, fetch, now }: TiktokContext): Promise<Outcome<TokenPair>> {
  const { refreshToken: token = '', clientSecret = '', accessToken = '' } = secrets;
  return refreshToken({
    url: urlBelow(settings.apiUrl, 'v2/oauth/token/'),
    form: {
      client_key: settings.clientKey,
      client_secret: clientSecret,
      grant_type: 'refresh_token',
      refresh_token: token,
    },
    secrets: [token, clientSecret, accessToken],
    fetch,
    now: now(),
  });
}

const nothing: ChannelMetrics = { views: null, likes: null, comments: null, shares: null };

/** A post without a public id has no numbers yet. */
export async function readMetrics(context: TiktokContext, receipt: Receipt): Promise<Outcome<ChannelMetrics>> {
  const id = await publicId(context, receipt.id);
  if (id.kind !== 'ok') return id;
  if (id.value === null) return { kind: 'ok', value: nothing };
  const sent = await requestTiktok(context, {
    path: 'video/query/',
    fields: ['id', 'view_count', 'like_count', 'comment_count', 'share_count'],
    body: { filters: { video_ids: [id.value] } },
    data: counted,
    timeoutMs,
    phase: 'read',
  });
  if (sent.kind !== 'ok') return sent;
  const [post] = sent.value.videos;
  if (post === undefined) return { kind: 'ok', value: nothing };
  const { view_count: views, like_count: likes, comment_count: comments, share_count: shares } = post;
  return {
    kind: 'ok',
    value: { views: views ?? null, likes: likes ?? null, comments: comments ?? null, shares: shares ?? null },
  };
}

/** A receipt written before moderation carries the publish id; posts' own ids are digits alone. */
async function publicId(context: TiktokContext, id: string): Promise<Outcome<string | null>> {
  if (/^\d+$/.test(id)) return { kind: 'ok', value: id };
  const seen = await fetchStatus(context, id);
  if (seen.kind !== 'ok') return seen;
  const [found] = seen.value.publicaly_available_post_id;
  return { kind: 'ok', value: found === undefined ? null : String(found) };
}
