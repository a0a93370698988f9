import type { z } from 'zod';
import type { Content } from '../../domain/content.ts';
import type { PublishedEdition } from '../../domain/site.ts';
import { hashedPath } from '../../portal/paths.ts';
import type { edition as editionSchema } from '../schemas/documents.ts';
import { artworksOf, packOf } from './made-documents.ts';
import { type EditionSummary, type FullDocument, type Of, pictureOf, summaryOf } from './summaries.ts';

/** The whole document: its summary, its words, its pictures, and the documents it links to, expanded once. */
export function documentOf({ catalogue, relations, edition }: Of<Content>): FullDocument {
  const { siteUrl } = catalogue.site;
  const document = {
    ...edition.content,
    ...summaryOf({ catalogue, edition }),
    files: edition.content.files.map((file) => ({ ...file, url: siteUrl + hashedPath(file) })),
    pictures: catalogue.picturesOf(edition).map((picture) => pictureOf({ siteUrl, picture })),
    links: linksOf({ catalogue, relations, edition }),
  };
  // Content and links are of one kind, which the compiler loses in the spread; the schema finds it again before publication.
  return document as FullDocument;
}

function linksOf({ catalogue, relations, edition }: Of<Content>) {
  const { content } = edition;
  const expand = (linked: PublishedEdition): EditionSummary => summaryOf({ catalogue, edition: linked });
  if (content.type !== 'campaign') return { campaigns: relations.campaignsOf(content).map(expand) };
  const campaign = { catalogue, relations, edition: { ...edition, content } };
  return {
    guides: content.guideIds.flatMap((id) => catalogue.find('guide', id) ?? []).map(expand),
    pieces: relations.piecesOf(content.id).map(expand),
    artworks: artworksOf(campaign).map(({ summary }) => summary),
    packs: [packOf(campaign).summary],
  };
}

/** The frozen words with their name; who typed and who approved stays inside the house. */
export function editionOf({ edition }: { edition: PublishedEdition }): z.infer<typeof editionSchema> {
  const { sha256, number, version, state, content, approvedAt, publishedAt } = edition;
  const shown = state === 'superseded' ? state : 'approved';
  return { sha256, number, version, state: shown, issuer: content.issuer, approvedAt, publishedAt, content };
}
