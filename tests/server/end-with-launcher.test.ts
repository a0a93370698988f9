import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { patience } from '../setup/patience.ts';

const file = join(import.meta.dirname, '../../src/server/end-with-launcher.ts');

it('ends a process within seconds of its launcher, also one that is still busy starting', async () => {
  const code = `const { endWithLauncher } = await import(${JSON.stringify(file)}); endWithLauncher(); process.send('up'); setInterval(() => {}, 1_000);`;
  const child = fork('-e', [code], {
    execArgv: ['--import', 'tsx', '--input-type=module'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  await once(child, 'message');
  const ended = once(child, 'exit', { signal: AbortSignal.timeout(patience(20_000)) });
  child.disconnect();
  expect(await ended).toEqual([1, null]);
});
