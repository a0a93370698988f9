import type { request as requestHttp } from 'node:http';
import type { request as requestHttps } from 'node:https';

/** How connections are opened; tests count them. */
export type Connect = { requestHttp?: typeof requestHttp; requestHttps?: typeof requestHttps };

/** An address that was checked, and the machines that its name meant at that moment, at least one. */
export type ResolvedTarget = { url: URL; addresses: string[] };
