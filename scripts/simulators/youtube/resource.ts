import { z } from 'zod';
import type { Answer } from '../kit/answer.ts';
import { badRequest, youtubeError } from './errors.ts';
import type { Snippet, YoutubeVideo } from './state.ts';

const snippet = z.object({
  title: z.string().default(''),
  description: z.string().default(''),
  tags: z.array(z.string()).default([]),
  categoryId: z.string().default('22'),
  defaultLanguage: z.string().optional(),
});
const status = z.object({
  privacyStatus: z.enum(['public', 'unlisted', 'private']).default('public'),
  publishAt: z.string().optional(),
});
const resource = z.object({ snippet: snippet.default(snippet.parse({})), status: status.default(status.parse({})) });

type Accepted = { snippet: Snippet; privacyStatus: YoutubeVideo['privacyStatus']; publishAt: string | null };

/** A video's metadata as sent, or what YouTube has against it. */
export function readResource(json: unknown): { accepted: Accepted } | { refused: Answer } {
  const parsed = resource.safeParse(json);
  if (!parsed.success) return { refused: badRequest('badRequest', 'Invalid JSON payload received.') };
  const refused = refusalOfSnippet(parsed.data.snippet);
  if (refused !== null) return { refused };
  const { privacyStatus, publishAt = null } = parsed.data.status;
  const wrong = refusalOfSchedule({ privacyStatus, publishAt, hasBeenPublic: false });
  return wrong === null ? { accepted: { snippet: parsed.data.snippet, privacyStatus, publishAt } } : { refused: wrong };
}

function refusalOfSnippet({ title, description, tags, categoryId }: Snippet): Answer | null {
  if (title === '' || title.length > 100 || /[<>]/.test(title)) {
    return badRequest('invalidTitle', 'The request metadata specifies an invalid or empty video title.');
  }
  if (Buffer.byteLength(description) > 5_000 || /[<>]/.test(description)) {
    return badRequest('invalidDescription', 'The request metadata specifies an invalid video description.');
  }
  const tagsLength = tags.map((tag) => (tag.includes(' ') ? `"${tag}"` : tag)).join(',').length;
  if (tagsLength > 500) return badRequest('invalidTags', 'The request metadata specifies invalid video keywords.');
  return /^\d+$/.test(categoryId) ? null : badRequest('invalidCategoryId', 'Invalid video category ID.');
}

/** `publishAt` goes with `private` alone, and never again after the video was public. */
export function refusalOfSchedule({
  privacyStatus,
  publishAt,
  hasBeenPublic,
}: Pick<YoutubeVideo, 'privacyStatus' | 'publishAt' | 'hasBeenPublic'>): Answer | null {
  if (publishAt === null) return null;
  const isGood = privacyStatus === 'private' && !hasBeenPublic && !Number.isNaN(Date.parse(publishAt));
  return isGood
    ? null
    : youtubeError({
        status: 400,
        reason: 'invalidPublishAt',
        message: 'The request metadata specifies an invalid scheduled publishing time.',
      });
}
