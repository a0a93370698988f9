import { z } from 'zod';
import { definitions } from '../../content-types/registry/definition-of.ts';
import { fileFields, instant, issuer, link, localisedText, picture, sha256 } from '../../content-types/schema/common.ts';
import { artworkContent, packContents, sloganContent, themeContent } from '../../content-types/schema/parts.ts';
import { apiSchemas } from '../../content-types/schema/registry.ts';
import type { Content, ContentType } from '../../domain/content.ts';
import { contentTypes } from '../../domain/content-facts.gen.ts';
import { type ListedType, listedTypes } from '../../domain/content-index.ts';
import { pascalCase } from '../../text/pascal-case.ts';
import { contentSchemas } from './content-schemas.ts';

const head = {
  id: z.string(),
  title: localisedText,
  issuer,
  /** When what it says last changed in public. */
  updatedAt: instant,
  /** The document itself, for machines. */
  href: link,
  /** Where a person reads it. */
  page: link,
};

export const card = z
  .object({ type: z.enum(listedTypes), ...head, image: link.nullable() })
  .register(apiSchemas, { id: 'Card', description: '`view=card`: a title, a picture and an address to press.' });

const editionRef = z
  .object({ number: z.number().int(), version: z.number().int(), sha256, href: link })
  .register(apiSchemas, { id: 'EditionRef', description: 'The approved wording that the document shows.' });

const editionHead = {
  ...head,
  summary: localisedText,
  edition: editionRef,
  approvedAt: instant.nullable(),
  publishedAt: instant,
  image: link.nullable(),
};

export const editionSummary = z.object({ type: z.enum(contentTypes), ...editionHead }).register(apiSchemas, {
  id: 'EditionSummary',
  description: '`view=summary` of what is approved by itself; links expand to it.',
});

const partHead = { ...head, campaignId: z.string() };

export const themeSummary = themeContent
  .extend({ type: z.literal('theme'), ...partHead })
  .register(apiSchemas, { id: 'ThemeSummary' });
const sloganSummary = sloganContent
  .extend({ type: z.literal('slogan'), ...partHead })
  .register(apiSchemas, { id: 'SloganSummary' });

export const artworkSummary = z
  .object({
    type: z.literal('artwork'),
    ...head,
    campaignId: z.string(),
    leafletId: z.string().nullable(),
    key: z.string(),
    design: z.string(),
    formats: z.array(z.string()),
    guideId: z.string(),
    image: link.nullable(),
  })
  .register(apiSchemas, { id: 'ArtworkSummary' });

export const packSummary = z
  .object({
    type: z.literal('pack'),
    ...head,
    campaignId: z.string(),
    /** Unit whose communes have a pack: a province code, or `vn`; the first of several. */
    scopeUnitCode: z.string(),
    /** All of them, where they are several. */
    scopeUnitCodes: z.array(z.string()).optional(),
    artworks: z.number().int().nonnegative(),
    /** RFC 6570, level 1: put the five digits of a commune for `{unit}`. */
    template: z.string(),
  })
  .register(apiSchemas, { id: 'PackSummary', description: 'What a commune downloads of a campaign, as one ZIP in its name.' });

const photoCopy = z
  .object({
    url: link,
    mimeType: z.string(),
    widthPx: z.number().int().positive(),
    heightPx: z.number().int().positive(),
    bytes: z.number().int().nonnegative(),
    sha256,
  })
  .register(apiSchemas, { id: 'PhotoCopy', description: 'A photo made smaller; its address carries the hash of its bytes.' });

const files = z.array(
  z.object({ ...fileFields, url: link, copies: z.array(photoCopy).optional() }).register(apiSchemas, {
    id: 'File',
    description: 'An upload, frozen with its edition. `copies`: of a photo that pages show, the narrowest first.',
  }),
);
const campaigns = z.array(editionSummary);

const fullHead = { ...editionHead, files, pictures: z.array(picture) };

const links = z.object({ campaigns });
const linksOfCampaign = z.object({
  guides: campaigns,
  pieces: campaigns,
  artworks: z.array(artworkSummary),
  packs: z.array(packSummary),
});

/** By type: the whole document of an edition. A campaign links to its parts, every other type to its campaigns. */
const editionDocuments = new Map<ContentType, z.ZodObject>(
  definitions.map(({ id }, index) => {
    const own = { ...fullHead, links: id === 'campaign' ? linksOfCampaign : links };
    return [id, (contentSchemas[index] ?? z.object()).extend(own).register(apiSchemas, { id: pascalCase(id) })];
  }),
);

export const theme = themeSummary
  .extend({ links: z.object({ campaigns, themes: z.array(themeSummary) }) })
  .register(apiSchemas, { id: 'Theme', description: 'A subject of a campaign. `links.themes` are those right below it.' });
export const slogan = sloganSummary.extend({ links: z.object({ campaigns }) }).register(apiSchemas, { id: 'Slogan' });
export const artwork = artworkSummary
  .extend({
    ...artworkContent.shape,
    pictures: z.array(picture),
    links: z.object({ campaigns, guides: campaigns, leaflets: campaigns }),
  })
  .register(apiSchemas, { id: 'Artwork' });
export const pack = packSummary
  .extend({
    contents: packContents.optional(),
    links: z.object({ campaigns, artworks: z.array(artworkSummary) }),
  })
  .register(apiSchemas, { id: 'Pack' });

const madeDocuments = {
  theme: { summary: themeSummary, full: theme },
  slogan: { summary: sloganSummary, full: slogan },
  artwork: { summary: artworkSummary, full: artwork },
  pack: { summary: packSummary, full: pack },
} as const;

type Made = keyof typeof madeDocuments;

/** What is made from campaigns and has no edition of its own, whole and in short. */
export type MadeDocument = z.infer<(typeof madeDocuments)[Made]['full']>;
export type MadeSummary = z.infer<(typeof madeDocuments)[Made]['summary']>;

/** What each view of a document must look like before it is published. */
export function documentSchemas(type: ListedType): { summary: z.ZodType; full: z.ZodType } {
  if (type in madeDocuments) return madeDocuments[type as Made];
  return { summary: editionSummary, full: editionDocuments.get(type as ContentType) ?? z.never() };
}

const anyContent = z.discriminatedUnion('type', contentSchemas as [z.ZodObject, ...z.ZodObject[]]);

export const edition = z
  .object({
    sha256,
    number: z.number().int(),
    version: z.number().int(),
    state: z.enum(['approved', 'superseded']),
    issuer,
    approvedAt: instant.nullable(),
    publishedAt: instant,
    content: anyContent as unknown as z.ZodType<Content>,
  })
  .register(apiSchemas, {
    id: 'Edition',
    description: 'The very words that were approved; `sha256` names their canonical JSON.',
  });
