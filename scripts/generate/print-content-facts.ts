import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ContentTypeDefinition } from '../../src/content-types/define-content-type.ts';
import type { ContentFacts } from '../../src/domain/content.ts';
import { entryFiles } from './registries.ts';

/**
 * Prints the facts of every content type as JSON, in the order of lists. A process of its own: what the definitions import
 * reads the facts of before, and the generator must not go on with those.
 */
const folder = join(import.meta.dirname, '../../src/content-types');
const modules = (await entryFiles(folder)).map((file) => import(pathToFileURL(join(folder, file)).href));
const definitions = (await Promise.all(modules)).map((module) => module.default as ContentTypeDefinition);
const names = [
  'collection',
  'address',
  'label',
  'isPartOfCampaign',
  'hasListedArtworks',
  'comesFirst',
  'photosInPosts',
  'isEmbeddable',
] as const satisfies (keyof ContentFacts)[];
const facts = definitions
  .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1))
  .map((definition) => [definition.id, Object.fromEntries(names.map((name) => [name, definition[name]]))]);
process.stdout.write(JSON.stringify(facts));
