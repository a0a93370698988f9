import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SiteFrame } from '../../domain/generation.ts';
import { apiDocsPage, type OpenApi } from '../../portal/api-docs.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { contentTypes, htmlResource, neverModified, type Resource } from '../generation/resource.ts';

/** Origin used in the generated document. */
const exampleOrigin = 'https://bdhvs.example.vn';

/** Sent as it is written. Its address never changes, because other sites' pages contain it. */
const embedFile = join(import.meta.dirname, '../../client/embed.js');

export const apiPaths = ['/content/v1/openapi.json', '/embed.js', '/content/v1/docs'];

/** How the content API is described, for programs and for the people who write them. */
export function apiResources({ catalogue, frame }: { catalogue: Catalogue; frame: SiteFrame }): Resource[] {
  const generated = readFileSync(join(import.meta.dirname, '../content-api/openapi.gen.json'), 'utf8');
  const body = JSON.stringify(JSON.parse(generated.replaceAll(exampleOrigin, catalogue.site.siteUrl)));
  const document = JSON.parse(body) as OpenApi;
  const common = { cache: 'document', status: 200, lastModified: neverModified } as const;
  return [
    { ...common, path: '/content/v1/openapi.json', contentType: contentTypes.json, body },
    { ...common, path: '/embed.js', contentType: 'text/javascript; charset=utf-8', body: readFileSync(embedFile, 'utf8') },
    htmlResource({ path: '/content/v1/docs', lastModified: neverModified, markup: apiDocsPage({ frame, document }) }),
  ];
}
