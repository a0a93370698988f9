import type { Where } from 'payload';
import { findEditions } from '../../db/editions.ts';
import { artworksOf, type Content, type FileRef } from '../../domain/content.ts';
import type { PublishedEdition, SitePicture } from '../../domain/site.ts';
import { textVideosOf } from '../../domain/text-videos.ts';
import { hashedPath } from '../../portal/paths.ts';
import { pageOfOne } from '../../publish/generation/page-of-one.ts';
import { oneSha256 } from '../../publish/generation/site-of-one.ts';
import { drawPicture } from '../../publish/publisher/site-pictures.ts';
import { captionFiles } from '../../publish/resources/video-resources.ts';
import type { StudioPorts } from '../ports.ts';
import { undrawable } from './pieces.ts';

type Ports = Pick<StudioPorts, 'payload' | 'render' | 'siteUrl' | 'publisherName'>;

/** `fileAddress`: where the studio gives out an upload of the content. */
type Shown = { content: Content; number: number; fileAddress: (file: FileRef) => string };

/**
 * The page on which people will read a content, as HTML for a frame in the studio: built by the functions of publication, with
 * pictures that are not public yet. `null`: it has no page of its own, and its campaign is not public.
 */
export async function previewPage(ports: Ports, { content, number, fileAddress }: Shown): Promise<string | null> {
  const { payload, siteUrl, publisherName: publisher } = ports;
  const linked = await linkedEditions(payload, content);
  const pictures = await drawnPictures(ports, { content, number });
  const at = new Date().toISOString();
  const page = pageOfOne({ content, number, siteUrl, publisher, at, linked, pictures });
  if (page === null) return null;
  const files = content.files.map((file) => [hashedPath(file), fileAddress(file)] as const);
  const drawn = pictures.flatMap(({ thumbnail: _, ...picture }) => [
    [hashedPath(picture), `data:${picture.mimeType};base64,${picture.bytes.toString('base64')}`] as const,
  ]);
  const captions = textVideosOf(content)
    .flatMap(captionFiles)
    .map(({ resource }) => [resource.path, `data:text/vtt;base64,${Buffer.from(resource.body).toString('base64')}`] as const);
  return [...files, ...drawn, ...captions].reduce((html, [path, address]) => html.replaceAll(path, address), page);
}

/** Public editions that its page names: guides, its campaign, what belongs to it. Not those of the document itself. */
async function linkedEditions(payload: StudioPorts['payload'], content: Content): Promise<PublishedEdition[]> {
  const { guideIds = [], campaignId = null } = content as { guideIds?: string[]; campaignId?: string | null };
  const guides = [...new Set([...guideIds, ...artworksOf(content).map(({ guideId }) => guideId)])].filter((id) => id !== '');
  const wanted = [...named('guide', guides), ...named('campaign', campaignId ? [campaignId] : [])];
  if (wanted.length === 0) return [];
  const editions = await findEditions(payload, { and: [{ isPublic: { equals: true } }, { or: wanted }] });
  return editions.map((edition) => {
    const publishedAt = edition.publishedAt ?? edition.submittedAt;
    return { ...edition, publishedAt, lastPublishedAt: publishedAt };
  });
}

const named = (type: string, ids: string[]): Where[] =>
  ids.length === 0 ? [] : [{ and: [{ contentType: { equals: type } }, { contentId: { in: ids } }] }];

type Drawn = { content: Content; number: number };

/** Each piece in its first size, as its page shows it. One that cannot be drawn is left out: its findings are told elsewhere. */
async function drawnPictures({ render, siteUrl }: Ports, { content, number }: Drawn): Promise<SitePicture[]> {
  const edition = { sha256: oneSha256, number, content };
  const pictures = await Promise.all(
    artworksOf(content).map(async (artwork) => {
      const [formatId] = artwork.formats;
      if (formatId === undefined) return null;
      return drawPicture({ edition, artwork, formatId, render, siteUrl }).catch(undrawable);
    }),
  );
  return pictures.filter((picture) => picture !== null);
}
