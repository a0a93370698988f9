import { listedTypes, views } from '../../../src/domain/content-index.ts';
import { locales } from '../../../src/domain/locale.ts';
import { searchTypes } from '../../../src/domain/search.ts';
import { knownParameters, type Limits, listLimits, searchLimits } from '../../../src/edge/content/parameters.ts';
import { maxQueryLength } from '../../../src/edge/content/search-words.ts';
import { listedLevels } from '../../../src/edge/content/unit-list.ts';

type Json = Record<string, unknown>;
type ParameterName = (typeof knownParameters)[keyof typeof knownParameters][number];

const many = (items: Json): Json => ({ schema: { type: 'array', items }, style: 'form', explode: false });
/** An empty value is refused: it is a filter that was forgotten. */
const text = { type: 'string', minLength: 1 };
const oneOf = (values: readonly string[]): Json => ({ ...text, enum: [...values] });

/** How each parameter of the edge is described. The edge's own list decides which there are, so none can be forgotten. */
const descriptions: Record<ParameterName, Json> = {
  q: {
    description: 'Words to search for, with or without marks, the last one perhaps unfinished. The best come first.',
    schema: { ...text, maxLength: maxQueryLength },
  },
  type: {
    description: 'Kinds of documents, any of them.',
    ...many(oneOf(listedTypes)),
    example: ['guide', 'video'],
  },
  campaign: { description: 'Ids of campaigns that the document belongs to.', ...many(text), example: ['can-tho-2026'] },
  theme: { description: 'Ids of themes; those below a theme are meant too.', ...many(text) },
  audience: { description: 'Ids of audiences of the campaigns that the document belongs to.', ...many(text) },
  locale: {
    description: 'Locales in which the document has a title.',
    ...many(oneOf(locales)),
    example: ['vi'],
  },
  unit: {
    description: 'Codes of units. Documents that are for the people of that unit: its own, its province’s and the country’s.',
    ...many(text),
    example: ['31135'],
  },
  updatedSince: {
    description: 'Documents that changed at or after this date or instant.',
    schema: text,
    example: '2026-11-20T08:00:00+07:00',
  },
  view: { description: 'How much of each document.', schema: oneOf(views) },
  limit: { description: 'Documents a page.', schema: limitSchema(listLimits) },
  cursor: { description: 'Where the page before ended. Take it from `next`; it stays good over publications.', schema: text },
  since: { description: 'The `cursor` of the answer before. Without it: everything that is there, page by page.', schema: text },
};

function limitSchema({ usual, most }: Limits): Json {
  return { type: 'integer', minimum: 1, maximum: most, default: usual };
}

/** Where the search means something else by the same name. */
const searchDescriptions: Partial<Record<ParameterName, Json>> = {
  q: { ...descriptions.q, required: true, example: 'lua dao qua mang' },
  type: { description: 'Kinds of documents, any of them.', ...many(oneOf(searchTypes)) },
  unit: {
    description: 'Codes of units: what is for the people who live there, and units in them.',
    ...many(text),
    example: ['31135'],
  },
  limit: { description: 'Most documents of the answer.', schema: limitSchema(searchLimits) },
};

type Kind = keyof typeof knownParameters;

/** Where an address means something else by the same name. */
const ownDescriptions: Partial<Record<Kind, Partial<Record<ParameterName, Json>>>> = {
  search: searchDescriptions,
  units: { type: { description: 'Levels of units, any of them.', ...many(oneOf(listedLevels)), example: ['province'] } },
  changes: {
    type: {
      description: 'Kinds of documents, any of them; also `unit`.',
      ...many(oneOf([...listedTypes, 'unit'])),
      example: ['guide', 'unit'],
    },
  },
};

export function parametersOf(kind: Kind): Json[] {
  const own = ownDescriptions[kind] ?? {};
  return knownParameters[kind].map((name) => ({ name, in: 'query', required: false, ...(own[name] ?? descriptions[name]) }));
}
