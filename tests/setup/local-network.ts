import type { GuardedNetwork } from '../../src/net/guard.ts';

/** The network of a test: every machine is this one and is named, as the demo names its simulators; nobody else is known. */
export const localNetwork: GuardedNetwork = {
  resolve: async (host) => Promise.reject(Object.assign(new Error(`No test knows ${host}.`), { code: 'ENOTFOUND' })),
  isNamed: ({ hostname }) => hostname === '127.0.0.1',
};

/** Names machines of the test in this process's environment, so that a form takes them. */
export function nameInEnvironment(...urls: string[]): void {
  process.env.PANO_OUTBOUND_ORIGINS = urls.join(',');
}
