import { afterAll, describe, expect, it } from 'vitest';
import { closeOffices, openOffice } from './office.ts';
import { venues } from './venues.ts';

afterAll(closeOffices);

/**
 * Every checkpoint of every channel: before and after each write of the delivery, and each request once the platform has
 * received it and once it has answered. What a restarted worker makes of it is judged by what the public sees. Run once more on
 * MongoDB's protocol it is about the writes: what a platform has received there is no other than on SQLite.
 */
const isTried = (event: string) => !process.env.TEST_MONGODB_URL || event.startsWith('save');

describe.concurrent.each(venues)('$name', (venue) => {
  it('killed at any checkpoint, posts once and knows it, or asks a person', async () => {
    const office = await openOffice(venue);
    const calm = await office.post();
    expect(calm).toMatchObject({ state: 'published', posts: 1 });
    for (const [event, name] of calm.events.entries()) {
      if (!isTried(name)) continue;
      for (const side of ['before', 'after'] as const) {
        const struck = await office.post({ at: { event, side }, by: 'kill' });
        expect(struck.wasKilled, `${side} ${name}`).toBe(true);
        expect(struck, `killed ${side} ${name}`).toSatisfy(isResolved(venue.canTell));
        expect(struck.attempts, `killed ${side} ${name}`).not.toContainEqual(expect.stringMatching(/^open/));
      }
    }
  });

  it.skipIf(process.env.TEST_MONGODB_URL)('finding the database locked at any write, posts once', async () => {
    const office = await openOffice(venue);
    const calm = await office.post();
    for (const [event, name] of calm.events.entries()) {
      if (!name.startsWith('save')) continue;
      const struck = await office.post({ at: { event, side: 'before' }, by: 'lock' });
      expect(struck, `locked at ${name}`).toSatisfy(isResolved(venue.canTell));
    }
  });
});

/** One post that is known, or, where the platform cannot be asked, at most one and a person who is. */
const isResolved = (canTell: boolean) => (end: { state: string | null; posts: number }) =>
  (end.state === 'published' && end.posts === 1) || (!canTell && end.state === 'unconfirmed' && end.posts <= 1);
