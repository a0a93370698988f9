import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SearchAnswer } from '../../src/domain/search.ts';
import { type OpenEdge, openEdge } from '../edge/open-edge.ts';
import { article, edition, siteState } from '../setup/publish-fixture.ts';
import { type TitleName, titles, typedNothing, typedStrange, typedTitles } from './typed.ts';

/** A real edge over a real generation: an article for each title. */
let site: OpenEdge;
const articles = Object.entries(titles).map(([id, vi], at) =>
  edition({ ...article, id, title: { vi }, summary: { vi: 'Tin.' }, sections: [{ text: { vi: 'Xem.' } }] }, { number: 200 + at }),
);
beforeAll(async () => {
  site = await openEdge({ site: siteState({ editions: [...siteState().editions, ...articles] }) });
});
afterAll(() => site.close());

const search = async (typed: string) => {
  const { status, text } = await site.ask(`/content/v1/search?type=article&q=${encodeURIComponent(typed)}`);
  return { status, answer: JSON.parse(text) as SearchAnswer & { title?: string } };
};
const found = async (typed: string) => (await search(typed)).answer.documents.map(({ title }) => (title as { vi: string }).vi);

describe('the search of the portal', () => {
  it.each(typedTitles)('finds first for %j: %s', async (typed, name: TitleName) => {
    expect((await found(typed))[0]).toBe(titles[name]);
  });

  it.each(typedNothing)('says that %j has nothing to search by', async (typed) => {
    expect((await search(typed)).status).toBe(400);
  });

  it.each(typedStrange.filter(({ length }) => length <= 200))('finds nothing for %j', async (typed) => {
    const { status, answer } = await search(typed);
    expect([status, answer.documents]).toEqual([200, []]);
  });

  it('refuses what is longer than any question', async () => {
    for (const typed of typedStrange.filter(({ length }) => length > 200)) {
      const { status } = await site.ask(`/content/v1/search?q=${encodeURIComponent(typed)}`);
      expect([400, 414, 431]).toContain(status);
    }
  });

  it('finds Hòa first for “hòa”, Hoa first for “hoa”, and no Khoa for either', async () => {
    const [first, ...others] = await found('hòa');
    expect([first, others]).toEqual([titles.hoaBinh, expect.arrayContaining([titles.hoaNo, titles.hoaGiai])]);
    expect((await found('hoa'))[0]).toBe(titles.hoaNo);
    expect([...(await found('hòa')), ...(await found('hoa'))]).not.toContain(titles.khoa);
  });
});
