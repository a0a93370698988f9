import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { composeGeneration } from '../../src/publish/compose.ts';
import { siteState, withdrawn } from './fixture.ts';

type Media = { schema: Record<string, unknown>; example: unknown };
type Operation = {
  operationId: string;
  parameters: { name: string }[];
  responses: Record<string, { content?: Record<string, Media> }>;
};
type Document = {
  openapi: string;
  servers: { url: string }[];
  paths: Record<string, { get: Operation }>;
  components: { schemas: Record<string, unknown>; responses: Record<string, { content: Record<string, Media> }> };
};

const site = siteState();
const resources = composeGeneration({
  ...site,
  editions: site.editions.map((each) => (each.number === 2 ? withdrawn(each) : each)),
});
const text = String(resources.get('/content/v1/openapi.json')?.body);
const document = JSON.parse(text) as Document;
const operations = Object.entries(document.paths).map(([path, { get }]) => [path, get] as const);

// `default` and `example` are for people; everything else that is unknown would be a mistake in the schemas.
const ajv = new Ajv({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
addFormats(ajv);
ajv.addVocabulary(['example']);
ajv.addSchema({ $id: 'openapi', $defs: rooted(document.components.schemas) });

/** References of the document, as those of one schema that holds them all. */
function rooted<T>(schema: T): T {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/schemas/', '"openapi#/$defs/')) as T;
}

function check(schema: Record<string, unknown>, value: unknown): unknown {
  const validate = ajv.compile(rooted(schema));
  return validate(value) ? [] : validate.errors;
}

it('is OpenAPI 3.1 by the book of an independent validator', async () => {
  const { valid, errors } = await new Validator().validate(JSON.parse(text));
  expect(errors ?? []).toEqual([]);
  expect(valid).toBe(true);
  expect(document.openapi).toMatch(/^3\.1\./);
});

it('names the site that serves it, and no other', () => {
  expect(document.servers).toEqual([{ url: 'https://bdhvs.example.vn' }]);
});

describe.each(operations)('%s', (path, { responses, operationId }) => {
  const media = responses[200]?.content?.['application/json'];

  it('has an example that its own schema takes', () => {
    expect(operationId).toMatch(/^(get|list)[A-Z]/);
    expect(check(media?.schema ?? {}, media?.example)).toEqual([]);
  });

  it('describes what the generation serves', () => {
    const pattern = new RegExp(`^${path.replace(/\{\w+\}/, '[^/]+')}$`);
    const served = [...resources].filter(([each, { status }]) => status === 200 && pattern.test(each));
    if (!path.endsWith('/changes')) expect(served.length + Number(/infographics|videos|articles/.test(path))).toBeGreaterThan(0);
    for (const [each, { body }] of served) expect(check(media?.schema ?? {}, JSON.parse(String(body))), each).toEqual([]);
  });
});

it('describes tombstones', () => {
  const { schema } = document.components.responses.Withdrawn?.content['application/problem+json'] ?? { schema: {} };
  const body = String(resources.get('/content/v1/guides/nhan-dien-lua-dao')?.body);
  expect(check(schema, JSON.parse(body))).toEqual([]);
});

it('would notice a document that lost a member', () => {
  const { schema } = document.paths['/content/v1/campaigns/{id}']?.get.responses[200]?.content?.['application/json'] ?? {
    schema: {},
  };
  const body = JSON.parse(String(resources.get('/content/v1/campaigns/can-tho-2026')?.body));
  expect(check(schema, { ...body, title: undefined, issuer: undefined })).not.toEqual([]);
});
