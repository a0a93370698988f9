import { expect, it, vi } from 'vitest';
import { publishAtStart } from '../../../src/publish/publisher/publisher.ts';

it('goes on after a failed publication, tries again until one succeeds, and then no more', async () => {
  const logged = vi.spyOn(console, 'error').mockReturnValue(undefined);
  const results = [Promise.reject(new Error('bad date')), Promise.reject(new Error('bad date')), Promise.resolve()];
  for (const result of results) result.catch(() => undefined);
  const publishNow = vi.fn(() => results.shift() ?? Promise.resolve());
  const repeated = await publishAtStart({ publishNow } as never, 5);
  expect(publishNow).toHaveBeenCalledTimes(1);
  await expect.poll(() => results.length).toBe(0);
  await new Promise((resolve) => setTimeout(resolve, 30));
  await repeated.stop();
  expect(publishNow).toHaveBeenCalledTimes(3);
  expect(logged).toHaveBeenCalledTimes(2);
});
