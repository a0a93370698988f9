import { type Finding, fatal } from '../domain/finding.ts';
import { checkContent } from './checks/check-content.ts';
import type { DeliveryContent } from './contract/delivery-content.ts';
import { readingHours } from './contract/reading-hours.ts';
import { defineChannel } from './define-channel.ts';
import { identifyAccount, removeArticle } from './zalo/account.ts';
import { cannotReconcile, checkBroadcast, commitBroadcast } from './zalo/broadcast.ts';
import { type ZaloCheckpoint, zaloCheckpoint } from './zalo/checkpoint.ts';
import { prepareDraft } from './zalo/draft.ts';
import { readNumbers } from './zalo/library.ts';
import { zaloLimits as limits } from './zalo/limits.ts';
import { commitArticle, findPublishedArticle, pollArticle, publishBeforeMessage } from './zalo/publish-article.ts';
import { type ZaloSettings, zaloSettings } from './zalo/settings.ts';
import { refreshTokens } from './zalo/token.ts';
import { prepareVideo } from './zalo/video.ts';

/**
 * A Zalo Official Account: an article on its page and, where the channel is set so, one message about it to the followers.
 *
 * The article is made hidden and then shown, which may be repeated. The message may not: Zalo has no key for it and lists
 * none. So in `broadcast` the article is shown at the end of preparing (after the gate, when it is due), and the message
 * is all that `commit` does; a lost answer to it is for a person to judge.
 */
export default defineChannel<ZaloSettings, ZaloCheckpoint>({
  id: 'zalo',
  label: { vi: 'Zalo Official Account', en: 'Zalo Official Account' },
  captionKey: 'zalo',
  card: 'article',
  limits,
  posting: readingHours,
  settings: zaloSettings,
  hosts: { typed: ['openapi.zalo.me', 'oauth.zaloapp.com'] },
  secrets: ['accessToken', 'refreshToken', 'appSecret'],
  isCommitIdempotent: false,
  checkpoint: zaloCheckpoint,
  validate: (content) => [...checkContent({ content, limits, text: content.text }), ...checkAddresses(content)],
  preflight: async (context) => (context.settings.mode === 'broadcast' ? checkBroadcast(context) : { kind: 'ok', value: [] }),
  prepare: async (context, { content, checkpoint: earlier, save }) => {
    let checkpoint: ZaloCheckpoint = earlier ?? { video: null, article: null };
    if (content.video !== null) {
      const video = await prepareVideo(context, { video: content.video, checkpoint, save });
      if (video.kind !== 'ok') return video;
      checkpoint = video.value;
    }
    const draft = await prepareDraft(context, { content, checkpoint, save });
    if (draft.kind !== 'ok' || context.settings.mode === 'article') return draft;
    return publishBeforeMessage(context, { content, checkpoint: draft.value, save });
  },
  commit: (context, { content, checkpoint }) =>
    context.settings.mode === 'broadcast'
      ? commitBroadcast(context, checkpoint)
      : commitArticle(context, { content, checkpoint }),
  poll: pollArticle,
  reconcile: async (context, fingerprint) =>
    context.settings.mode === 'broadcast' ? cannotReconcile() : findPublishedArticle(context, fingerprint),
  identify: identifyAccount,
  refresh: refreshTokens,
  metrics: readNumbers,
  remove: removeArticle,
});

/** Zalo fetches pictures itself and refuses those that were uploaded to it as "cover value is invalid". */
function checkAddresses({ images }: DeliveryContent): Finding[] {
  return images.flatMap(({ url }, at) => (url === null ? [fatal('channel.picture-not-public', { index: at + 1 })] : []));
}
