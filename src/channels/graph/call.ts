import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { ChannelContext } from '../define-channel.ts';
import { type PlatformRequest, type Requested, request, urlBelow } from '../http/request.ts';
import { classifyGraph } from './errors.ts';

/** Facebook has three hosts: calls, video bytes, reel bytes. One simulator plays all of them. */
export const graphSettings = z.object({
  pageId: z
    .string()
    .regex(/^\d+$/, 'expected the digits of a page id')
    .meta({
      isAccount: true,
      label: { vi: 'Mã trang (page id)', en: 'Page id' },
      hint: { vi: 'dãy số ở mục Giới thiệu của trang', en: 'the digits in the About section of the page' },
    }),
  /** With the app's secret it lets the health check ask as the app itself. */
  appId: z
    .string()
    .regex(/^\d*$/, 'expected the digits of an app id')
    .default('')
    .meta({
      isAccount: true,
      label: { vi: 'Mã ứng dụng (app id)', en: 'Application id (app id)' },
      hint: {
        vi: 'dãy số; có nó và khóa ứng dụng thì biết khóa trang còn hạn đến khi nào',
        en: 'digits; with it and the app secret Pano knows until when the page token is valid',
      },
    }),
  graphUrl: z
    .url()
    .default('https://graph.facebook.com')
    .meta({ label: { vi: 'Địa chỉ API', en: 'API address' }, isAdvanced: true }),
  videoUrl: z
    .url()
    .default('https://graph-video.facebook.com')
    .meta({ label: { vi: 'Địa chỉ nhận video', en: 'Video upload address' }, isAdvanced: true }),
  reelUrl: z
    .url()
    .default('https://rupload.facebook.com')
    .meta({ label: { vi: 'Địa chỉ nhận reel', en: 'Reel upload address' }, isAdvanced: true }),
  version: z
    .string()
    .regex(/^v\d+\.\d+$/)
    .default('v26.0')
    .meta({
      label: { vi: 'Phiên bản API', en: 'API version' },
      hint: { vi: 'ví dụ v26.0', en: 'for example v26.0' },
      isAdvanced: true,
    }),
  /** `auto`: an upright video that fits a reel becomes one, any other goes to the feed. */
  videoAs: z
    .enum(['auto', 'feed', 'reel'])
    .default('auto')
    .meta({
      label: { vi: 'Video đăng thành', en: 'Videos become' },
      choices: {
        auto: {
          vi: 'Reel nếu là video dọc vừa khuôn, còn lại là bài video',
          en: 'A reel if the video is upright and fits, otherwise a video post',
        },
        feed: { vi: 'Bài video', en: 'Video post' },
        reel: { vi: 'Reel', en: 'Reel' },
      },
    }),
});
export type GraphSettings = z.infer<typeof graphSettings>;
export type GraphContext = ChannelContext<GraphSettings>;

/**
 * How long each kind of call may take. A commit stays well inside a worker's lease (`deliveryPolicy`), so it never outlives
 * its claim.
 */
export const timeouts = { readMs: 20_000, commitMs: 30_000, uploadMs: 60_000, reelMs: 100_000 };

export type GraphCall = {
  host?: 'graphUrl' | 'videoUrl';
  method: 'GET' | 'POST' | 'DELETE';
  /** Below the version: "123/feed". */
  path: string;
  query?: Record<string, string>;
  body?: FormData | URLSearchParams;
  /** Whose token, if not the page's. */
  token?: string;
  timeoutMs: number;
};

type GraphRequest<Data> = GraphCall & Pick<PlatformRequest<Data>, 'phase' | 'answer' | 'accept' | 'unreadable'>;

/**
 * One Graph API request as the page. The token goes in a header, never in an address that proxies write down;
 * `appsecret_proof` is the hex HMAC-SHA256 of the token, sent when the app's secret is known.
 */
export function requestGraph<Data>(context: GraphContext, call: GraphRequest<Data>): Promise<Requested<Data>> {
  const { settings } = context;
  const { accessToken = '', appSecret = '' } = context.secrets;
  const { host = 'graphUrl', token = accessToken, path, query, ...rest } = call;
  const url = urlBelow(settings[host], `${settings.version}/${path}`, query);
  // Not a secret: of no use without the token. In the body all the same where there is one.
  if (appSecret !== '') {
    const proof = createHmac('sha256', appSecret).update(token).digest('hex');
    (rest.body ?? url.searchParams).set('appsecret_proof', proof);
  }
  return request(context, { ...rest, url, bearer: token, secrets: [accessToken, appSecret], classify: classifyGraph });
}
