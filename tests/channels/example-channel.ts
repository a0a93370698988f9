import { z } from 'zod';
import { checkContent } from '../../src/channels/checks/check-content.ts';
import { type ChannelContext, defineChannel } from '../../src/channels/define-channel.ts';
import { classifyHttp, doubt } from '../../src/channels/http/classify.ts';
import { neverPending } from '../../src/channels/http/never-pending.ts';
import { postText } from '../../src/channels/text/post-text.ts';
import { send } from '../../src/net/send.ts';

const limits = {
  text: { max: 1_000, unit: 'graphemes' as const },
  title: null,
  hashtags: 3,
  images: null,
  video: null,
  quietHours: null,
  quota: null,
};
const settings = z.object({ boardUrl: z.url().meta({ label: { vi: 'Địa chỉ bảng tin', en: 'Address of the board' } }) });
const note = z.object({ id: z.string(), text: z.string(), url: z.url() });

/**
 * The whole of a channel, for a newcomer to copy: a village's message board that takes notes as JSON under the author's own key,
 * shows all of them at the same address, and answers with the first when a key comes twice.
 */
export default defineChannel<z.infer<typeof settings>, Record<string, never>>({
  id: 'example-channel',
  label: { vi: 'Bảng tin thôn', en: 'Village board' },
  limits,
  settings,
  secrets: ['boardKey'],
  isCommitIdempotent: true,
  checkpoint: z.object({}),
  validate: (content) => checkContent({ content, limits, text: postText(content, limits.hashtags) }),
  prepare: async () => ({ kind: 'ok', value: {} }),
  commit: async (context, { content }) => {
    const body = JSON.stringify({ id: content.deliveryKey, text: postText(content, limits.hashtags) });
    const sent = await call(context, 'POST', body);
    if (!sent.ok) return classifyHttp(sent.failure, 'commit', context.now());
    const { data } = note.safeParse(sent.json);
    if (data === undefined) return doubt({ kind: 'no-answer', host: context.settings.boardUrl, raw: 'No note.' });
    return { kind: 'ok', value: { id: data.id, url: data.url, at: context.now().toISOString() } };
  },
  poll: async (context) => neverPending(context.settings.boardUrl),
  reconcile: async (context, { link }) => {
    const sent = await call(context, 'GET');
    const { data: notes } = z.array(note).safeParse(sent.ok ? sent.json : null);
    // Sending again changes nothing on this board, so a list that cannot be read may count as empty.
    const found = notes?.find(({ text }) => text.split(/\s+/).includes(link));
    if (found === undefined) return { kind: 'absent' };
    return { kind: 'found', receipt: { id: found.id, url: found.url, at: context.now().toISOString() } };
  },
});

function call(
  { settings: { boardUrl }, secrets, fetch }: ChannelContext<z.infer<typeof settings>>,
  method: 'GET' | 'POST',
  body?: string,
) {
  const { boardKey = '' } = secrets;
  const headers = { authorization: `Bearer ${boardKey}`, 'content-type': 'application/json' };
  return send(fetch, { url: new URL(boardUrl), method, headers, body, timeoutMs: 20_000, secrets: [boardKey] });
}
