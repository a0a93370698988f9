import { describe, expect, it } from 'vitest';
import { maxFeedEntries } from '../../../src/publish/feeds/define-feed.ts';
import { feeds } from '../../../src/publish/feeds/registry.gen.ts';
import { composeGeneration } from '../../../src/publish/generation/compose.ts';
import { editions, siteState, withoutEdition } from '../../setup/publish-fixture.ts';

const compose = (state = siteState()) => composeGeneration(state);
const bodyOf = (path: string, state = siteState()): string => String(compose(state).get(path)?.body);

describe.each(Object.entries(feeds))('the feed %s', (_id, feed) => {
  const path = `/feeds/portal${feed.suffix}`;

  it('has its own ending and content type, and is in the generation for every kind of subject that it names', () => {
    expect(feed.suffix).toMatch(/^[.-][a-z.]+$/);
    const subjects = {
      portal: 'portal',
      campaign: 'campaign/can-tho-2026',
      unit: 'unit/92',
      audience: 'audience/nguoi-cao-tuoi',
    };
    for (const [kind, subject] of Object.entries(subjects)) {
      const resource = compose().get(`/feeds/${subject}${feed.suffix}`);
      expect(resource?.contentType, kind).toBe(feed.kinds.some((each) => each === kind) ? feed.contentType : undefined);
    }
  });

  it('says the same for the same entries', () => expect(bodyOf(path)).toBe(bodyOf(path)));

  it('changes when a campaign is withdrawn, and names it no more', () => {
    const after = bodyOf(path, withoutEdition(editions.campaign));
    expect(after).not.toBe(bodyOf(path));
    expect(bodyOf(path)).toContain('can-tho-2026');
    expect(after).not.toContain('can-tho-2026');
  });

  it('answers 410 where the withdrawn campaign had one of its own', () => {
    const gone = compose(withoutEdition(editions.campaign)).get(`/feeds/campaign/can-tho-2026${feed.suffix}`);
    expect(gone).toMatchObject({ status: 410, contentType: 'application/problem+json; charset=utf-8' });
  });

  it('drops a campaign on the day after its last, and not on the last', () => {
    const lastDay = bodyOf(path, siteState({ at: '2026-12-31T16:59:59.000Z' }));
    const dayAfter = bodyOf(path, siteState({ at: '2026-12-31T17:00:00.000Z' }));
    expect(lastDay).toBe(bodyOf(path));
    expect(dayAfter).not.toContain('can-tho-2026');
  });

  it('survives titles that mean something to its own syntax', () => {
    const title = { vi: 'A < B & "C" ]]> \\ ; , \u0001' };
    const nasty = { ...editions.campaign, content: { ...editions.campaign.content, title } };
    const body = bodyOf(path, siteState({ editions: [nasty, editions.guide] }));
    expect(body).not.toContain('A < B & "C" ]]> \\ ;');
    expect(body).not.toContain('\u0001');
  });

  it('holds a bounded number of lines', () => {
    const portal = Array.from({ length: maxFeedEntries + 20 }, (_, index) => ({
      deliveryKey: `portal/${index}`,
      editionSha256: editions.guide.sha256,
      publishedAt: new Date(Date.UTC(2026, 10, 1, index)).toISOString(),
    }));
    const body = bodyOf(path, siteState({ portal }));
    const lines = body.match(/urn:pano:delivery:/g)?.length ?? 0;
    expect([0, maxFeedEntries]).toContain(lines);
    if (lines > 0) expect(body).toContain(`urn:pano:delivery:portal%2F${maxFeedEntries + 19}`);
  });

  it('names the hub and itself together, or no hub when none is set up', () => {
    const withHub = bodyOf(path, siteState({ hubUrl: 'https://hub.example.vn/?a=1&b=2' }));
    expect(bodyOf(path)).not.toMatch(/hub/i);
    expect(withHub).toContain(`https://bdhvs.example.vn${path}`);
    if (feed.contentType.startsWith('text/calendar')) expect(withHub).toBe(bodyOf(path));
    else expect(withHub).toMatch(/https:\/\/hub\.example\.vn\/\?a=1&(#38;)?b=2/);
  });
});
