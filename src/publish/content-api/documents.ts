import type { z } from 'zod';
import type { Content, FileRef } from '../../domain/content.ts';
import { isPublicPhase } from '../../domain/phases.ts';
import type { PublishedEdition } from '../../domain/site.ts';
import { sloganToday } from '../../domain/slogan-kinds.ts';
import { withSafeLinks } from '../../domain/web-address.ts';
import { hashedPath } from '../../portal/paths.ts';
import type { edition as editionSchema } from '../schemas/document-schemas.ts';
import { artworkDocumentsOf, packOf } from './made-documents.ts';
import { type EditionDocument, type EditionSummary, type Of, pictureOf, summaryOf } from './summaries.ts';

/** The whole document: its summary, its words, its pictures, and the documents it links to, expanded once. */
export function documentOf({ catalogue, edition }: Of<Content>): EditionDocument {
  const { siteUrl } = catalogue.site;
  return {
    ...shownContent(withSafeLinks(edition.content)),
    ...summaryOf({ catalogue, edition }),
    files: edition.content.files.map((file) => fileOf({ catalogue, file })),
    pictures: catalogue.picturesOf(edition).map((picture) => pictureOf({ siteUrl, picture })),
    links: linksOf({ catalogue, edition }),
  };
}

/** A photo that pages show is named with its smaller copies. */
function fileOf({ catalogue: { site, copiesOf }, file }: Pick<Of<Content>, 'catalogue'> & { file: FileRef }) {
  const copies = copiesOf(file.sha256).map((copy) => ({ url: site.siteUrl + hashedPath(copy), ...copy }));
  return { ...file, url: site.siteUrl + hashedPath(file), ...(copies.length === 0 ? {} : { copies }) };
}

/** Dates of the office itself, which old editions hold, are not handed on; old kinds are given by their names of today. */
function shownContent(content: Content): Content {
  if (content.type !== 'campaign') return content;
  return { ...content, phases: content.phases.filter(isPublicPhase), slogans: content.slogans.map(sloganToday) };
}

function linksOf({ catalogue, edition }: Of<Content>) {
  const { content } = edition;
  const { relations } = catalogue;
  const expand = (linked: PublishedEdition): EditionSummary => summaryOf({ catalogue, edition: linked });
  if (content.type !== 'campaign') return { campaigns: relations.campaignsOf(content).map(expand) };
  const campaign = { catalogue, edition: { ...edition, content } };
  return {
    guides: content.guideIds.flatMap((id) => catalogue.find('guide', id) ?? []).map(expand),
    pieces: relations.relatedTo(content.id).map(expand),
    artworks: artworkDocumentsOf(campaign).map(({ summary }) => summary),
    packs: [packOf(campaign).summary],
  };
}

/** The frozen words with their name; who typed and who approved stays inside the house. */
export function editionOf({ edition }: { edition: PublishedEdition }): z.infer<typeof editionSchema> {
  const { sha256, number, version, state, approvedAt, publishedAt } = edition;
  const { frozen: content = edition.content } = edition;
  const shown = state === 'superseded' ? state : 'approved';
  return {
    sha256,
    number,
    version,
    state: shown,
    issuer: content.issuer,
    approvedAt,
    publishedAt,
    content: withSafeLinks(content),
  };
}
