/**
 * Where the process of a cage begins. The watchdog starts before anything is read; then tsx, as in the threads of
 * `render/threads`.
 */
import { Worker } from 'node:worker_threads';
import { register } from 'tsx/esm/api';
import { cellCount } from './watched.mjs';

const shared = new SharedArrayBuffer(cellCount * Int32Array.BYTES_PER_ELEMENT);
const watchdog = new Worker(new URL('./watchdog.mjs', import.meta.url), {
  workerData: shared,
  execArgv: [],
  resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 4 },
});
watchdog.unref();
register();
const { answerJobs } = await import('./child.ts');
answerJobs(new Int32Array(shared));
