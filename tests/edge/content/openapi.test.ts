import { afterAll, beforeAll, expect, it } from 'vitest';
import { type OpenApiDocument, openApiChecker } from '../../publish/openapi-checker.ts';
import { siteState, withdrawn } from '../../setup/publish-fixture.ts';
import { type OpenEdge, openEdge } from '../open-edge.ts';

let site: OpenEdge;
let document: OpenApiDocument;
beforeAll(async () => {
  const state = siteState();
  site = await openEdge({ site: state });
  const editions = state.editions.map((each) => (each.content.id === 'nhan-dien-lua-dao' ? withdrawn(each) : each));
  await site.publish({ ...state, editions });
  document = JSON.parse((await site.ask('/content/v1/openapi.json')).text);
});
afterAll(() => site.close());

it.each([
  ['/content/v1/search', '?q=vneid'],
  ['/content/v1/search', '?q=ninh+kieu&type=unit'],
  ['/content/v1/search', '?q=khongcogi'],
  ['/content/v1/changes', ''],
  ['/content/v1/changes', '?type=guide,unit&limit=2'],
  ['/content/v1/documents', '?q=vneid&view=full'],
  ['/content/v1/units', '?unit=92'],
])('%s%s answers as the OpenAPI document says', async (path, query) => {
  const { status, text } = await site.ask(path + query);
  expect(status).toBe(200);
  const { schema = {} } = document.paths[path]?.get.responses[200]?.content?.['application/json'] ?? {};
  expect(openApiChecker(document)(schema, JSON.parse(text))).toEqual([]);
});

it('refuses as the OpenAPI document says, and takes every parameter that it names', async () => {
  const { schema = {} } = document.components.responses.BadQuery?.content['application/problem+json'] ?? {};
  const { status, text } = await site.ask('/content/v1/search?q=a&cursor=b');
  expect(status).toBe(400);
  expect(openApiChecker(document)(schema, JSON.parse(text))).toEqual([]);
  const named = document.paths['/content/v1/search']?.get.parameters.map(({ name }) => name);
  expect(JSON.parse(text).known).toEqual(named);
});

it('has only addresses in the index and on the docs page that answer', async () => {
  const { search } = JSON.parse((await site.ask('/content/v1/')).text);
  const page = (await site.ask('/content/v1/docs')).text;
  const links = [...page.matchAll(/href="(\/content\/v1\/[^"]*)"/g)].map(([, path = '']) => path.replaceAll('&amp;', '&'));
  expect(links.filter((path) => path.startsWith(new URL(search).pathname))).toHaveLength(1);
  for (const path of links) expect((await site.ask(path)).status, path).toBe(200);
});

type Parameter = {
  name: string;
  required?: boolean;
  example?: unknown;
  schema?: { minLength?: number; items?: { minLength?: number } };
};

it('takes the example of every parameter, and refuses an empty value of those that may not be empty', async () => {
  let tried = 0;
  for (const [path, { get }] of Object.entries(document.paths).filter(([name]) => !name.includes('{'))) {
    const parameters = get.parameters as unknown as Parameter[];
    const needed = parameters.filter(({ required }) => required).map(({ name, example }) => [name, String(example)] as const);
    for (const { name, example, schema } of parameters) {
      const query = new URLSearchParams(needed.map(([key, value]) => [key, value]));
      if (example !== undefined) {
        query.set(name, String(example));
        if (name !== 'campaign') expect((await site.ask(`${path}?${query}`)).status, `${path}?${query}`).toBe(200);
      }
      if ((schema?.minLength ?? schema?.items?.minLength) !== 1) continue;
      query.set(name, '');
      expect((await site.ask(`${path}?${query}`)).status, `${path}?${query}`).toBe(400);
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(20);
});

it.each(['/content', '/content/', '/content/v1/khong-co', '/content/v1/%zz'])(
  'says that there is no %s as data',
  async (path) => {
    const { status, headers } = await site.ask(path);
    expect([400, 404]).toContain(status);
    expect(String(headers['content-type'])).toContain('application/problem+json');
  },
);
