/**
 * ffmpeg as a program of ours: the FFmpeg libraries of the package `node-av` behind the part of ffmpeg's command line that Pano
 * uses. It runs in a process of its own, so that a film made to do harm ends nothing else. Its watchdog ends it when it takes
 * more memory or processor time than it may. Plain JavaScript: it starts in a fifth of a second.
 */
import { writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { cellCount, cells } from '../../cage/watched.mjs';

const shared = new SharedArrayBuffer(cellCount * Int32Array.BYTES_PER_ELEMENT);
const watched = new Int32Array(shared);
/** A film of 8K takes so much; one of an hour takes two hours of two cores. */
watched[cells.mostMb] = 2_000;
watched[cells.mostCpuMs] = 4 * 3_600_000;
watched[cells.job] = 1;
new Worker(new URL('../../cage/watchdog.mjs', import.meta.url), { workerData: shared, execArgv: [] }).unref();

const { run } = await import('./run.mjs');
let code = 0;
try {
  run(process.argv.slice(2));
} catch (error) {
  writeSync(2, `${error instanceof Error ? error.message : error}\n`);
  code = 1;
}
// Not `exit`: while Node takes itself down, objects of the libraries that own each other are freed twice.
process.reallyExit(code);
