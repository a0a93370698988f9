import { afterAll, expect, it } from 'vitest';
import { type CageLimits, createCage } from '../../src/cage/cage.ts';
import { openProcesses } from '../../src/cage/processes.ts';
import { AppError } from '../../src/domain/errors.ts';

const processes = openProcesses(1);
const cage = createCage(async () => processes);
afterAll(() => cage.close());

const run = (name: string, { job, limits }: { job?: unknown; limits?: Partial<CageLimits> } = {}) =>
  cage.run({ file: 'tests/cage/hostile-functions.ts', name, job, limits });

it.each<[what: string, name: string, code: string, limits?: Partial<CageLimits>]>([
  ['fills the memory of JavaScript', 'fill', 'upload.memory'],
  ['fills memory beside it', 'fillBeside', 'upload.memory', { megabytes: 300 }],
  ['never ends', 'hang', 'upload.time', { cpuSeconds: 0.5 }],
  ['waits for something that does not come', 'wait', 'upload.time', { clockSeconds: 0.5 }],
  ['aborts', 'abort', 'upload.crashed'],
  ['ends its process as if all were well', 'leave', 'upload.crashed'],
  ['ends with a segmentation fault', 'fault', 'upload.crashed'],
  ['gives more than is wanted', 'large', 'upload.output', { outputBytes: 2_000_000 }],
])('a parser that %s is a sentence, and the next file is read', async (_, name, code, limits) => {
  const error = await run(name, { limits }).catch((caught: unknown) => caught);
  expect(error).toBeInstanceOf(AppError);
  expect(error).toMatchObject({ code, remedy: 'fix-content' });
  expect((error as AppError).sentence('vi')).toMatch(/Hãy/);
  expect((error as AppError).sentence('vi')).not.toMatch(/\{/);
  expect(await run('echo', { job: code })).toBe(code);
});

it('takes bytes and gives them back, and says what the job took', async () => {
  const bytes = Buffer.alloc(5_000_000, 7);
  const took: number[] = [];
  const back = await cage.run<Buffer>({
    file: 'tests/cage/hostile-functions.ts',
    name: 'echo',
    job: bytes,
    onTaken: ({ peakMb }) => took.push(peakMb),
  });
  expect(Buffer.from(back).equals(bytes)).toBe(true);
  expect(took[0]).toBeGreaterThan(20);
});

it('knows no secret of the studio', async () => {
  process.env.PANO_SECRETS_KEY = 'a secret';
  const names = await run('environment').finally(() => delete process.env.PANO_SECRETS_KEY);
  expect(names).not.toContain('PANO_SECRETS_KEY');
  expect(names).not.toContain('PAYLOAD_SECRET');
});

it('refuses what waits behind too many others, and answers the others', async () => {
  const outcomes = await Promise.allSettled(Array.from({ length: 40 }, (_, job) => run('echo', { job })));
  const refused = outcomes.filter(({ status }) => status === 'rejected');
  expect(refused.length).toBe(7);
  for (const each of refused) expect(each).toMatchObject({ reason: { code: 'upload.busy', remedy: 'retry' } });
});
