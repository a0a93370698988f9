import { findCommunes } from '../units/find-communes.ts';
import type { Route, StudioAnswer, StudioRequest } from './route.ts';

export const communeRoutes: Route<object>[] = [
  { method: 'GET', pattern: 'communes', permission: 'loggedIn', handler: listCommunes },
];

/** Communes by typed words, `?name=ninh kieu`. */
async function listCommunes(_: object, { query }: StudioRequest): Promise<StudioAnswer> {
  return { json: { communes: findCommunes((query.get('name') ?? '').slice(0, 100)) } };
}
