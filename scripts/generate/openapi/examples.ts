import { createHash } from 'node:crypto';
import type { Content } from '../../../src/domain/content.ts';
import { listedTypes } from '../../../src/domain/content-index.ts';
import { collectionOfType, collections } from '../../../src/domain/content-list.ts';
import { internalPaths } from '../../../src/domain/generation.ts';
import type { PublishedEdition, SitePicture, SiteState } from '../../../src/domain/site.ts';
import type { Unit } from '../../../src/domain/unit.ts';
import { searchAnswer } from '../../../src/edge/content/search-answer.ts';
import { composeGeneration } from '../../../src/publish/generation/compose.ts';
import type { Resource } from '../../../src/publish/generation/resource.ts';
import { decodeSearchIndex } from '../../../src/text/search/index-format.ts';
import { sampleArticles } from '../../sample/articles.ts';
import { sampleCampaigns } from '../../sample/campaigns.ts';
import { sampleGuides } from '../../sample/guides.ts';
import { sampleInfographics } from '../../sample/infographics.ts';
import { sampleLeaflets } from '../../sample/leaflets.ts';
import { sampleVideos } from '../../sample/videos.ts';

export const exampleOrigin = 'https://bdhvs.example.vn';
const publishedAt = '2026-11-20T01:00:00.000Z';
const withdrawnAt = '2026-11-22T02:00:00.000Z';

/** Real answers of a site that has published the sample, by the path that gives them; lists cut to their first entry. */
export function exampleAnswers(): Map<string, unknown> {
  const resources = composeGeneration(exampleSite());
  const paths = [...resources.keys()].filter((path) => path.startsWith('/content/v1/'));
  const found = ['', 'units', 'units/92', ...collections].map((name) => `/content/v1/${name}`);
  const singles = [...listedTypes.map(collectionOfType), 'editions'].map((collection) => {
    const isOfCollection = (path: string) => path.startsWith(`/content/v1/${collection}/`) && resources.get(path)?.status === 200;
    return [`/content/v1/${collection}/{id}`, paths.find(isOfCollection) ?? ''] as const;
  });
  const gone = paths.find((path) => resources.get(path)?.status === 410) ?? '';
  const named = [...found.map((path) => [path, path] as const), ...singles, ['withdrawal', gone] as const];
  const answers = named.map(([name, path]) => [name, shortened(parsed(resources.get(path)))] as const);
  return new Map([...answers, ['/content/v1/search', shortened(exampleSearch(resources))]]);
}

/** Answered from the index as the edge does it. */
function exampleSearch(resources: Map<string, Resource>): unknown {
  const index = decodeSearchIndex(resources.get(internalPaths.search)?.body as Buffer);
  return searchAnswer({ index, question: { query: 'cai vneid', facets: {}, limit: 1 }, siteUrl: exampleOrigin });
}

function parsed(resource: Resource | undefined): unknown {
  return resource && JSON.parse(String(resource.body));
}

/** Lists cut to their first entry. */
function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(shortened);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shortened(inner)]));
}

function exampleSite(): SiteState {
  const contents: Content[] = [
    ...sampleCampaigns().filter(({ id }) => id === 'can-tho-2026'),
    ...sampleGuides(),
    ...sampleLeaflets(),
    ...sampleInfographics(),
    ...sampleVideos(),
    ...sampleArticles.map(({ content }) => content),
  ];
  const editions = contents.map((content, index) => exampleEdition(content, index + 1));
  const last = editions.findLast(({ content }) => content.type === 'guide');
  return {
    siteUrl: exampleOrigin,
    publisher: 'Ban Tuyên giáo và Dân vận Thành ủy Cần Thơ',
    at: '2026-11-23T01:00:00.000Z',
    editions: editions.map((edition) => (edition === last ? withdrawn(edition) : edition)),
    units,
    portal: [],
    boards: [],
    pictures: editions.slice(0, 1).flatMap(picturesOf),
    files: [],
  };
}

function exampleEdition(content: Content, number: number): PublishedEdition {
  return {
    sha256: createHash('sha256').update(`${content.type}/${content.id}`).digest('hex'),
    number,
    version: 1,
    state: 'approved',
    content,
    submittedBy: '',
    submittedAt: publishedAt,
    approvedBy: '',
    approvedAt: publishedAt,
    withdrawnAt: null,
    withdrawnReason: null,
    publishedAt,
    lastPublishedAt: publishedAt,
  };
}

function withdrawn(edition: PublishedEdition): PublishedEdition {
  return { ...edition, state: 'withdrawn', withdrawnAt, withdrawnReason: 'Số điện thoại hỗ trợ đã thay đổi.' };
}

function picturesOf({ sha256: editionSha256, content }: PublishedEdition): SitePicture[] {
  const artworks = content.type === 'campaign' ? content.artworks : [];
  return artworks.map(({ key, headline }) => {
    const bytes = Buffer.from(key);
    const digest = (algorithm: string) => createHash(algorithm).update(bytes).digest('hex');
    return {
      editionSha256,
      artworkKey: key,
      formatId: 'poster-a3',
      mimeType: 'image/png',
      widthPx: 1754,
      heightPx: 2480,
      sha256: digest('sha256'),
      md5: digest('md5'),
      bytes,
      alt: headline.vi,
    };
  });
}

const common = { parentCode: null, validFrom: '2025-07-01', provinceName: null };
const units: Unit[] = [
  { ...common, code: '92', level: 'province', name: 'Thành phố Cần Thơ', type: 'Thành phố', path: 'vn/92/' },
  {
    ...{ ...common, code: '31135', level: 'commune', name: 'Phường Ninh Kiều', type: 'Phường', path: 'vn/92/31135/' },
    parentCode: '92',
    provinceName: 'Thành phố Cần Thơ',
  },
];
