/**
 * A thread beside the parsers of a cage: it ends the process when a job takes more memory or processor time than it may. The main
 * thread cannot do this itself, because a parser holds it up. JavaScript, because tsx does not reach into worker threads on
 * Node 20.
 *
 * Works wherever Node does: memory is what the process really has, of JavaScript and of native modules alike.
 */
import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { cells } from './watched.mjs';

/** A parser that takes memory as fast as it can gets some 50 MB more within this. */
const roundMs = 20;
const megabyte = 1024 ** 2;
const watched = new Int32Array(workerData);

const cpuMs = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Read by the parent: the signal alone does not say why. */
function end(reason) {
  try {
    writeSync(2, `\ncage: ${reason}\n`);
  } finally {
    process.kill(process.pid, 'SIGKILL');
  }
}

let job = 0;
let startedAtMs = 0;

setInterval(() => {
  const megabytes = Math.round(process.memoryUsage.rss() / megabyte);
  const now = Atomics.load(watched, cells.job);
  if (now !== job) {
    job = now;
    startedAtMs = cpuMs();
  }
  if (job === 0) return;
  if (megabytes > Atomics.load(watched, cells.peakMb)) Atomics.store(watched, cells.peakMb, megabytes);
  if (megabytes > Atomics.load(watched, cells.mostMb)) end('memory');
  if (cpuMs() - startedAtMs > Atomics.load(watched, cells.mostCpuMs)) end('time');
}, roundMs);
