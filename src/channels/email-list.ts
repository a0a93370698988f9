import { isIP } from 'node:net';
import { z } from 'zod';
import { AppError } from '../domain/errors.ts';
import { type GuardedNetwork, outboundNetwork, resolveTarget } from '../net/guard.ts';
import { checkContent } from './checks/check-content.ts';
import type { ChannelLimits } from './contract/limits.ts';
import { officeHours } from './contract/reading-hours.ts';
import { type Account, type ChannelContext, defineChannel, type Outcome } from './define-channel.ts';
import { classifySmtp } from './email-list/errors.ts';
import { composeMail, messageIdOf } from './email-list/message.ts';
import { type EmailSettings, emailSettings, hostLabel, mailRule, mailServer } from './email-list/settings.ts';
import { holdSession } from './email-list/smtp.ts';
import { again } from './http/classify.ts';
import { neverPending } from './http/never-pending.ts';

/** A subject that phones show whole is short; 998 bytes is the longest line of RFC 5322. Many lists refuse mails over 10 MB. */
const limits: ChannelLimits = {
  text: { max: 20_000, unit: 'graphemes' },
  title: { max: 200, unit: 'graphemes' },
  hashtags: 0,
  images: { min: 0, max: 4, bytes: 1024 * 1024, types: ['image/jpeg', 'image/png'], longSidePx: 1_600, aspect: null },
  video: null,
  quietHours: null,
  quota: null,
};

const checkpoint = z.object({});
/** Well inside a worker's lease, like every commit; the lease is renewed with the intent, from which it counts once more. */
const sessionTimeoutMs = 30_000;

/**
 * A mailing list, by one mail to the list's own address.
 *
 * The end of `DATA` is the irreversible moment, and the intent is written right before the mail's first byte: a session that
 * breaks earlier has sent nothing and is held again. When the answer to `DATA` is lost there is no one to ask: SMTP shows no sent
 * mail, so a person has to look into the list's archive. The `Message-ID` is the same at every attempt, which good list
 * servers notice.
 */
export default defineChannel<EmailSettings, z.infer<typeof checkpoint>>({
  id: 'email-list',
  label: { vi: 'Danh sách thư', en: 'Mailing list' },
  utmMedium: 'email',
  limits,
  posting: officeHours,
  settings: emailSettings,
  addresses: (settings) => [{ field: hostLabel, url: mailServer(settings) }],
  addressRule: mailRule,
  secrets: [],
  optionalSecrets: ['password'],
  isCommitIdempotent: false,
  intendsItself: true,
  checkpoint,
  validate: (content) => checkContent({ content, limits, text: content.text }),
  prepare: async (context) => {
    const visit = await talk(context, null);
    return visit.kind === 'ok' ? { kind: 'ok', value: {} } : visit;
  },
  commit: async (context, { content, intend }) => {
    const at = context.now();
    const { settings } = context;
    const sent = await talk(context, await composeMail({ content, settings, at }), intend);
    if (sent.kind !== 'ok') return sent;
    return { kind: 'ok', value: { id: messageIdOf(content.deliveryKey, settings), url: null, at: at.toISOString() } };
  },
  poll: async ({ settings: { host } }) => neverPending(host),
  reconcile: async ({ settings: { list: place } }) => {
    return { kind: 'cannot-tell', error: new AppError('channel.cannot-be-asked', { params: { place } }), canAskAgain: false };
  },
  identify,
});

/** Logs in and leaves again. A list has no page of its own, and SMTP knows no quota. */
async function identify(context: ChannelContext<EmailSettings>): Promise<Outcome<Account>> {
  const visit = await talk(context, null);
  if (visit.kind !== 'ok') return visit;
  const { list: id, fromName, from } = context.settings;
  const name = `${fromName} <${from}>`;
  return { kind: 'ok', value: { id, name, url: null, tokenUntil: null, quotaLeft: null, notices: [] } };
}

async function talk(
  { settings, secrets, network = outboundNetwork() }: ChannelContext<EmailSettings>,
  mail: Buffer | null,
  intend?: () => Promise<boolean>,
): Promise<Outcome<null>> {
  const { password = '' } = secrets;
  const server = await findServer(settings, network);
  if (server.kind !== 'ok') return server;
  const address = server.value;
  const sent = await holdSession({ settings, address, password, mail, timeoutMs: sessionTimeoutMs, ...(intend && { intend }) });
  return sent.ok ? { kind: 'ok', value: null } : classifySmtp(sent.failure, settings.host);
}

const findTimeoutMs = 10_000;

/** The machine of the mail server at this moment, or why it must not be called. Nothing is sent by asking. */
async function findServer(settings: EmailSettings, network: GuardedNetwork): Promise<Outcome<string>> {
  try {
    const signal = AbortSignal.timeout(findTimeoutMs);
    const { addresses } = await resolveTarget({ network, url: mailServer(settings), rule: mailRule, signal });
    // One attempt takes one machine; most mail servers are still reached by IPv4 only.
    const [first = ''] = addresses.toSorted((one, other) => isIP(one) - isIP(other));
    return { kind: 'ok', value: first };
  } catch (cause) {
    if (cause instanceof AppError) return { kind: 'blocked', error: cause };
    return again(new AppError('channel.unreachable', { cause, params: { host: settings.host } }), null);
  }
}
