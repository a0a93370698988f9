import { describe, expect, it } from 'vitest';
import type { CampaignContent } from '../../src/domain/content.ts';
import { composeGeneration } from '../../src/publish/generation/compose.ts';
import { edition, editions, siteState, videoContent } from '../setup/publish-fixture.ts';

type Thing = Record<string, unknown> & { '@type': string };

const source = { seed: '000.txt', line: 1, quote: '' };
const content: CampaignContent = {
  ...(editions.campaign.content as CampaignContent),
  title: { vi: 'Bình dân học vụ số </script><script>' },
  phases: [
    { id: 'p1', kind: 'phase', title: { vi: 'Giai đoạn 1' }, start: '2026-01-05', end: '2026-04-30', source },
    { id: 'p2', kind: 'key-date', title: { vi: 'Ngày hội' }, start: '2026-10-10', end: null, source },
    { id: 'p3', kind: 'key-date', title: { vi: 'Tháng hội' }, start: '2026-10', end: null, source },
  ],
};
const video = edition({ ...videoContent, campaignId: content.id }, { number: 9 });
const generation = composeGeneration(siteState({ editions: [editions.guide, { ...editions.campaign, content }, video] }));

function thingsOn(path: string): Thing[] {
  const blocks = [...String(generation.get(path)?.body).matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  expect(blocks).toHaveLength(1);
  const block = JSON.parse(blocks[0]?.[1] ?? '');
  expect(block['@context']).toBe('https://schema.org');
  return block['@graph'] ?? [block];
}

/** What search engines ask of each type, and what we promise: every document names its issuing body. */
const required: Record<string, string[]> = {
  WebSite: ['name', 'url', 'publisher', 'potentialAction'],
  HowTo: ['name', 'description', 'step', 'totalTime', 'publisher'],
  Article: ['headline', 'description', 'url', 'datePublished', 'dateModified', 'author', 'publisher', 'image'],
  Event: ['name', 'startDate', 'endDate', 'url', 'organizer'],
  VideoObject: ['name', 'description', 'uploadDate', 'duration', 'contentUrl', 'publisher'],
};

describe('schema.org', () => {
  it.each([
    ['/', ['WebSite']],
    ['/huong-dan/cai-vneid', ['HowTo']],
    ['/chien-dich/can-tho-2026', ['Article', 'Event', 'VideoObject']],
  ])('of %s is %j, with everything that each of them needs', (path, types) => {
    const things = thingsOn(path);
    expect(things.map((thing) => thing['@type'])).toEqual(types);
    for (const thing of things) {
      for (const name of required[thing['@type']] ?? []) expect(thing[name], `${thing['@type']}.${name}`).toBeTruthy();
      const issuer = thing.publisher ?? thing.organizer;
      expect(issuer).toEqual({ '@type': 'GovernmentOrganization', name: content.issuer.name });
    }
  });

  it('dates after ISO 8601', () => {
    for (const path of ['/huong-dan/cai-vneid', '/chien-dich/can-tho-2026']) {
      for (const thing of thingsOn(path)) {
        for (const name of ['datePublished', 'dateModified', 'startDate', 'endDate', 'uploadDate']) {
          if (thing[name] !== undefined) expect(String(thing[name])).toMatch(/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d(\.\d+)?Z)?$/);
        }
        if (thing.duration !== undefined) expect(thing.duration).toBe('PT30S');
      }
    }
  });

  it('names days that somebody could go to, no months', () => {
    const events = thingsOn('/chien-dich/can-tho-2026').filter((thing) => thing['@type'] === 'Event');
    expect(events).toMatchObject([{ name: 'Ngày hội', startDate: '2026-10-10', endDate: '2026-10-10' }]);
  });

  it('names no film that nobody can watch', () => {
    const scriptOnly = edition({ ...videoContent, campaignId: content.id, files: [] }, { number: 9 });
    const state = siteState({ editions: [editions.guide, editions.campaign, scriptOnly] });
    expect(String(composeGeneration(state).get('/chien-dich/can-tho-2026')?.body)).not.toContain('VideoObject');
  });
});
