import { describe, expect, it } from 'vitest';
import { type faultKinds as allFaults, faultKinds } from '../../scripts/simulators/kit/fault-rule.ts';
import { openStage } from './stage.ts';
import { venues } from './venues.ts';

type Fault = (typeof allFaults)[number];

/** Every request that a calm delivery makes, struck by every fault a network and a platform have. */
describe.each(venues)('$name', (venue) => {
  it.each(faultKinds)('under %s at any of its requests, ends with one post that is known, or asks a person', async (fault) => {
    const calm = await openStage(venue);
    expect(await calm.settle()).toMatchObject({ state: 'published' });
    const paths = [...new Set(calm.calls())];
    await calm.close();
    for (const path of paths) {
      const stage = await openStage(venue);
      await stage.fault({ fault, path, latencyMs: 20, retryAfterSeconds: 30 });
      const { state, receipt } = await stage.settle();
      const posts = stage.posts();
      expect(posts, `${fault} at ${path}`).toBeLessThanOrEqual(1);
      expect(endsFor(fault, venue.canTell), `${fault} at ${path}: ${state}`).toContain(state);
      if (state === 'published')
        expect({ posts, id: receipt?.id }, `${fault} at ${path}`).toMatchObject({ posts: 1, id: expect.any(String) });
      await stage.close();
    }
  });
});

/**
 * A token that has died needs a person where it cannot be refreshed, also to look after a post; a lost answer does where nobody
 * can look.
 */
function endsFor(fault: Fault, canTell: boolean): string[] {
  return ['published', ...(fault === 'expire_token' ? ['auth-wait', 'unconfirmed'] : []), ...(canTell ? [] : ['unconfirmed'])];
}
