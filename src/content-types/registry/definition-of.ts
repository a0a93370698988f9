import type { Content, ContentType } from '../../domain/content.ts';
import { contentTypes } from '../../domain/content-facts.gen.ts';
import type { ContentTypeDefinition } from '../define-content-type.ts';
import { contentDefinitions } from '../registry.gen.ts';

/** The definition of a type, for code that does not care which one it is. */
export function definitionOf(type: ContentType): ContentTypeDefinition {
  return contentDefinitions[type] as ContentTypeDefinition<Content>;
}

/** Every definition in the order of lists. */
export const definitions: ContentTypeDefinition[] = contentTypes.map(definitionOf);
