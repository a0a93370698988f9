/**
 * Where a thread of `threads.ts` begins. JavaScript, because tsx does not reach into worker threads on Node 20, `--import` or
 * not:
 * the thread registers it itself before anything in TypeScript is read.
 */
import { register } from 'tsx/esm/api';

register();
export const { answer } = await import('./thread.ts');
