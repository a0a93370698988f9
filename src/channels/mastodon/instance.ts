import { z } from 'zod';
import type { Finding } from '../../domain/finding.ts';
import { checkContent } from '../checks/check-content.ts';
import type { DeliveryContent } from '../contract/delivery-content.ts';
import type { ChannelLimits } from '../contract/limits.ts';
import type { Outcome } from '../define-channel.ts';
import { type MastodonContext, requestMastodon } from './call.ts';
import { countedText, mastodonLimits } from './limits.ts';

const instance = z.looseObject({
  configuration: z.looseObject({
    statuses: z.looseObject({
      max_characters: z.number(),
      max_media_attachments: z.number(),
      characters_reserved_per_url: z.number(),
    }),
    media_attachments: z.looseObject({ supported_mime_types: z.array(z.string()), image_size_limit: z.number() }),
  }),
});

/** What this instance takes, which may be more or less than the usual: every one sets its own numbers. */
export async function checkAgainstInstance(context: MastodonContext, content: DeliveryContent): Promise<Outcome<Finding[]>> {
  const sent = await requestMastodon(context, { method: 'GET', path: 'v2/instance', phase: 'read', answer: instance });
  if (sent.kind !== 'ok') return sent;
  const { statuses, media_attachments: media } = sent.value.data.configuration;
  const limits: ChannelLimits = {
    ...mastodonLimits,
    text: { max: statuses.max_characters, unit: 'graphemes' },
    images: {
      min: 0,
      max: statuses.max_media_attachments,
      bytes: media.image_size_limit,
      types: media.supported_mime_types,
      longSidePx: null,
      aspect: null,
    },
  };
  return {
    kind: 'ok',
    value: checkContent({ content, limits, text: countedText(content, statuses.characters_reserved_per_url) }),
  };
}
