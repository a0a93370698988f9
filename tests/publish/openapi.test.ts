import { Validator } from '@seriousme/openapi-schema-validator';
import { describe, expect, it } from 'vitest';
import { composeGeneration } from '../../src/publish/generation/compose.ts';
import { siteState, withdrawn } from '../setup/publish-fixture.ts';
import { type OpenApiDocument, openApiChecker } from './openapi-checker.ts';

const site = siteState();
const resources = composeGeneration({
  ...site,
  editions: site.editions.map((each) => (each.number === 2 ? withdrawn(each) : each)),
});
const text = String(resources.get('/content/v1/openapi.json')?.body);
const document = JSON.parse(text) as OpenApiDocument;
const operations = Object.entries(document.paths).map(([path, { get }]) => [path, get] as const);

/** Answered from what is in the generation, but no document of it: `tests/edge` holds them against their schemas. */
const madeByTheEdge = ['/content/v1/changes', '/content/v1/search'];

const check = openApiChecker(document);

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
    expect(operationId).toMatch(/^(get|list|search)[A-Z]/);
    expect(check(media?.schema ?? {}, media?.example)).toEqual([]);
  });

  it('describes what the generation serves', () => {
    const pattern = new RegExp(`^${path.replace(/\{\w+\}/, '[^/]+')}$`);
    const served = [...resources].filter(([each, { status }]) => status === 200 && pattern.test(each));
    if (!madeByTheEdge.includes(path))
      expect(served.length + Number(/infographics|videos|articles/.test(path))).toBeGreaterThan(0);
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
