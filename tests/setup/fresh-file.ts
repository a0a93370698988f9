import { vi } from 'vitest';

/**
 * Runs before each spec file. Specs share a process, so that `node_modules` are read once and not once a file (Payload alone
 * takes seconds); everything else begins as in a new process: our own modules, the environment, clocks, and the database that is
 * open.
 */
type Shared = typeof globalThis & { testEnvironment?: NodeJS.ProcessEnv; _payload?: Map<string, unknown> };
const shared: Shared = globalThis;

shared.testEnvironment ??= { ...process.env };
for (const name of Object.keys(process.env)) if (!(name in shared.testEnvironment)) delete process.env[name];
Object.assign(process.env, shared.testEnvironment);
// `getPayload` would give the closed one of the file before.
shared._payload?.clear();
vi.useRealTimers();
vi.unstubAllGlobals();
vi.resetModules();
