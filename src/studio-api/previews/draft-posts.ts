import sharp from 'sharp';
import { newestOfEach, overtaken } from '../../concurrency/newest-of-each.ts';
import { listChannelsAs } from '../../db/channels/channel-list.ts';
import { draftContent } from '../../workflow/freeze/draft-content.ts';
import type { StudioPorts } from '../ports.ts';
import { outsideChannels, type PictureAddress, postPreviews } from '../post-previews.ts';
import type { Route, StudioAnswer, StudioRequest } from '../route.ts';
import { mostFormBytes, readDraftForm } from './draft-form.ts';
import { draftNumber } from './pieces.ts';

type Ports = Pick<StudioPorts, 'payload' | 'freezeFile' | 'typedPost'> & {
  delivery: Pick<StudioPorts['delivery'], 'channelStore' | 'kinds'>;
};

export const draftPostRoutes: Route<Ports>[] = [
  {
    method: 'POST',
    pattern: 'drafts/posts',
    permission: 'loggedIn',
    mostBytes: mostFormBytes,
    takesForm: true,
    handler: sendPost,
  },
];

/** A channel to choose, by the names that people know. */
export type ChannelChoice = { key: string; name: string; kindLabel: string };

/** As wide as a card is shown on a fine screen. */
const shownWidthPx = 720;

const posts = newestOfEach();

/** What an open form would say on one of the account's channels, `channel`: the first without it. Nothing is stored of it. */
async function sendPost(ports: Ports, { user, language, body }: StudioRequest): Promise<StudioAnswer> {
  const { payload, freezeFile, typedPost, delivery } = ports;
  const made = await posts(String(user.id), async () => {
    const { content } = await draftContent({ payload, user, form: readDraftForm(body) });
    const channels = outsideChannels(await listChannelsAs({ payload, user }), delivery.kinds);
    const chosen = channels.find(({ key }) => key === body.channel) ?? channels[0];
    for (const file of content.files) await freezeFile(file);
    const edition = { sha256: 'draft', number: draftNumber, content };
    const shown = { channels: chosen === undefined ? [] : [chosen], edition, language, addressOf };
    const [post] = await postPreviews({ ...shown, delivery, draftPost: typedPost });
    const choices = channels.map(({ key, name, kind }): ChannelChoice => {
      return { key, name, kindLabel: delivery.kinds[kind]?.label[language] ?? kind };
    });
    return { channels: choices, post: post ?? null };
  });
  return { json: made === overtaken ? { isOvertaken: true } : made };
}

/** It has no address: it travels with the answer. */
const addressOf: PictureAddress = async ({ image: { bytes } }) => {
  const shown = await sharp(bytes).resize({ width: shownWidthPx, withoutEnlargement: true }).jpeg({ quality: 82 }).toBuffer();
  return `data:image/jpeg;base64,${shown.toString('base64')}`;
};
