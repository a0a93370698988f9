import { parseJsonFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { composeGeneration } from '../../../src/publish/generation/compose.ts';
import { edition, editions, guide, siteState } from '../../setup/publish-fixture.ts';

/** A guide that stands alone, in the name of another commune's office. */
const elsewhere = edition(
  { ...guide, id: 'gia-vien', issuer: { unitCode: '11359-mttq', name: 'MTTQ phường Gia Viên' } },
  { number: 8, day: 21 },
);
const state = siteState({
  editions: [...Object.values(editions), elsewhere],
  portal: [
    ...siteState().portal,
    { deliveryKey: 'portal/gv', editionSha256: elsewhere.sha256, publishedAt: elsewhere.publishedAt },
  ],
});
const generation = composeGeneration(state);
const guidsOf = (path: string) =>
  parseJsonFeed(JSON.parse(String(generation.get(path)?.body))).items?.map(({ id }) =>
    id?.replace('urn:pano:delivery:portal%2F', ''),
  );

describe('what stands in a feed', () => {
  it.each([
    ['/feeds/portal.json', ['gv', 'campaign', 'guide']],
    ['/feeds/campaign/can-tho-2026.json', ['campaign', 'guide']],
    ['/feeds/unit/92.json', ['campaign', 'guide']],
    ['/feeds/unit/11359.json', ['gv']],
    ['/feeds/audience/nguoi-cao-tuoi.json', ['campaign', 'guide']],
  ])('%s: %j', (path, expected) => expect(guidsOf(path)).toEqual(expected));

  it('and for units and audiences without anything of their own there is none', () => {
    const names = [...generation.keys()]
      .filter((path) => /^\/feeds\/(unit|audience)\//.test(path))
      .map((path) => path.split(/[./-]/)[3]);
    expect([...new Set(names)].sort()).toEqual(['11359', '92', 'nguoi']);
  });
});

it('is untouched in a feed that does not hold what changed: same bytes, same tag', () => {
  const [first, second] = [
    state,
    {
      ...state,
      editions: state.editions.map((each) =>
        each === elsewhere ? { ...each, content: { ...each.content, summary: { vi: 'Bản sửa' } } } : each,
      ),
    },
  ].map((each) => composeGeneration(each));
  for (const suffix of ['.rss', '.atom', '.json', '.ics', '-loa.rss']) {
    const path = `/feeds/unit/92${suffix}`;
    expect(second?.get(path)).toEqual(first?.get(path));
  }
  expect(second?.get('/feeds/unit/11359.rss')?.body).not.toBe(first?.get('/feeds/unit/11359.rss')?.body);
});
