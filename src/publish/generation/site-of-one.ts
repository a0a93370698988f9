import type { Content } from '../../domain/content.ts';
import type { PublishedEdition, SitePicture, SiteState, SiteVideo } from '../../domain/site.ts';
import { textVideosOf } from '../../domain/text-videos.ts';

/** `at`: ISO instant at which it would be published. `linked`: public editions that its page names. */
type One = {
  content: Content;
  siteUrl: string;
  number?: number;
  publisher?: string;
  at?: string;
  linked?: readonly PublishedEdition[];
  pictures?: readonly SitePicture[];
};

/** Hash of the one edition: it has none of its own before it is submitted. */
export const oneSha256 = '0'.repeat(64);

/**
 * A site in which one content is public, with the editions that it links to and nothing else. Uploads are empty: their bytes
 * stand in no page.
 */
export function siteOfOne({ content, siteUrl, number = 1, at = '2026-01-01T00:00:00.000Z', ...others }: One): SiteState {
  const { publisher = content.issuer.name, linked = [], pictures = [] } = others;
  const people = { submittedBy: '', submittedAt: at, approvedBy: '', approvedAt: at, withdrawnAt: null, withdrawnReason: null };
  const edition: PublishedEdition = {
    ...{ sha256: oneSha256, number, version: 1, state: 'approved', content },
    ...{ ...people, publishedAt: at, lastPublishedAt: at },
  };
  const editions = [edition, ...linked];
  const files = editions.flatMap((one) => one.content.files);
  return {
    siteUrl,
    publisher,
    at,
    editions,
    units: [],
    portal: editions.map(({ sha256, publishedAt }) => ({ deliveryKey: sha256, editionSha256: sha256, publishedAt })),
    boards: [],
    pictures: [...pictures],
    videos: unconverted(content),
    files: files.map(({ sha256, mimeType }) => ({ sha256, mimeType, bytes: Buffer.alloc(0) })),
  };
}

/** Videos between the words as they were uploaded, in the shape that most have: what they are converted to is not known yet. */
function unconverted(content: Content): SiteVideo[] {
  return textVideosOf(content).flatMap(({ id: videoId, durationSeconds: seconds, files: [file, still] }) => {
    if (file === undefined) return [];
    const named = { editionSha256: oneSha256, videoId, sha256: file.sha256, mimeType: file.mimeType };
    return [{ ...named, widthPx: 1_280, heightPx: 720, seconds, poster: still ?? null }];
  });
}
