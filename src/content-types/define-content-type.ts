import type { z } from 'zod';
import type { Content, ContentFacts } from '../domain/content.ts';
import type { LocalisedText } from '../domain/locale.ts';
import type { Parts } from './freeze/parts.ts';
import type { Raw } from './freeze/raw.ts';
import type { Page, SiteView } from './pages/site-view.ts';

/**
 * One kind of document, from the draft to the public page.
 *
 * The file is the whole definition: the generator makes the registry and `src/domain/content-facts.gen.ts` of it, and every
 * list of types reads one of the two. The studio's form is the type's other file, in `collections/content`.
 */
export type ContentTypeDefinition<C extends Content = Content> = ContentFacts & {
  /** The file's name. */
  id: C['type'];
  /** Place in lists of types, smallest first. Editions of one second are listed in this order. */
  order: number;
  /** The draft as one value that depends on nothing else. Empty fields are left out, so that older editions keep their hash. */
  freeze(parts: Parts): Promise<C>;
  /** Ids of uploads that are frozen besides the attachments and the photos of artworks. @default none */
  uploads?(raw: Raw): { pictures?: string[]; recordings?: string[] };
  /** The frozen content as the content API shows it. Made with `contentSchema`. */
  schema: z.ZodObject;
  /** Ids of the campaign's themes that it is about. @default none: its campaign's themes count */
  facets?(content: C): { themes: string[] };
  /** Its words for the search: under the title, and all others. Title, summary and issuer are searched for every type. */
  searchTexts: { summary?(content: C): LocalisedText[]; body(content: C): LocalisedText[] };
  /** Path of the page where a person reads it. @default its address, or its place on its campaign's page */
  path?(content: C): string;
  /** Hashes of the uploads that its pages show as pictures; of these, smaller copies are made. @default none */
  photosOnPages?(content: C): string[];
  /** Every page of this type that is made ahead: one a document, lists, translations. @default none */
  pages?(site: SiteView): Page[];
};

export function defineContentType<C extends Content>(definition: ContentTypeDefinition<C>): ContentTypeDefinition<C> {
  return definition;
}
