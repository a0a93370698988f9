import { z } from 'zod';
import type { Receipt } from '../domain/delivery.ts';
import { secretBytes } from '../net/sign.ts';
import { checkContent } from './checks/check-content.ts';
import { browserVideo } from './contract/browser-video.ts';
import type { ChannelLimits } from './contract/limits.ts';
import { officeHours } from './contract/reading-hours.ts';
import { type ChannelContext, defineChannel, type Outcome } from './define-channel.ts';
import { doubt } from './http/classify.ts';
import { neverPending } from './http/never-pending.ts';
import { bodyOf, portalAnswer } from './web-portal/body.ts';
import { type PortalSettings, requestPortal } from './web-portal/call.ts';

/** Our own agreement with portals: generous, yet small enough for one request without an address for the pictures. */
const limits: ChannelLimits = {
  text: { max: 20_000, unit: 'graphemes' },
  title: { max: 300, unit: 'graphemes' },
  hashtags: 20,
  images: { min: 0, max: 10, bytes: 4 * 1024 * 1024, types: ['image/jpeg', 'image/png'], longSidePx: 4_096, aspect: null },
  video: browserVideo,
  quietHours: null,
  quota: null,
};

const settings = z.object({
  endpoint: z.url().meta({
    label: { vi: 'Địa chỉ nhận bài', en: 'Address that takes posts' },
    hint: { vi: 'bắt đầu bằng https://, cổng bạn cấp', en: 'begins with https://, given by the other portal' },
  }),
});
const checkpoint = z.object({});

const alreadyThere = 409;

/**
 * Somebody else's web portal, by a signed push of JSON (`web-portal/body.ts` is the agreement).
 *
 * A portal tells repeats by the delivery's key, so an attempt in doubt is simply sent again: 409 says it was there.
 */
export default defineChannel<PortalSettings, z.infer<typeof checkpoint>>({
  id: 'web-portal',
  label: { vi: 'Cổng thông tin khác', en: 'Other web portal' },
  utmMedium: 'referral',
  limits,
  posting: officeHours,
  settings,
  secrets: ['signingSecret'],
  isCommitIdempotent: true,
  checkpoint,
  validate: (content) => checkContent({ content, limits, text: content.text }),
  preflight: async ({ secrets }) => {
    secretBytes(secrets.signingSecret ?? '');
    return { kind: 'ok', value: [] };
  },
  prepare: async () => ({ kind: 'ok', value: {} }),
  commit: async (context, { content }) => {
    const { deliveryKey: id } = content;
    const sent = await requestPortal(context, {
      method: 'POST',
      id,
      body: JSON.stringify(bodyOf(content)),
      phase: 'commit',
      answer: portalAnswer.nullish(),
    });
    if (sent.kind !== 'ok') return sent;
    const { status, data } = sent.value;
    // Machines on the way say "200" with nothing in it of posts that never arrived; a portal that has it says 409 the next time.
    if ((data ?? null) === null && status !== alreadyThere) {
      return doubt({ kind: 'no-answer', host: new URL(context.settings.endpoint).host, raw: `An empty answer ${status}.` });
    }
    return { kind: 'ok', value: { id, url: data?.url ?? null, at: context.now().toISOString() } };
  },
  poll: async ({ settings: { endpoint } }) => neverPending(endpoint),
  reconcile: async () => ({ kind: 'absent' }),
  remove,
});

/** 404 and 410: gone already. */
async function remove(context: ChannelContext<PortalSettings>, { id }: Receipt): Promise<Outcome<null>> {
  const sent = await requestPortal(context, {
    method: 'DELETE',
    path: id,
    id: `${id}.remove`,
    body: '',
    phase: 'read',
    answer: z.unknown().transform(() => null),
    accept: ({ status }) => ([404, 410].includes(status) ? null : undefined),
  });
  return sent.kind === 'ok' ? { kind: 'ok', value: null } : sent;
}
