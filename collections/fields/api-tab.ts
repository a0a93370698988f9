import type { CollectionConfig, GlobalConfig } from 'payload';
import { toActor } from '../../src/access/actor.ts';

/** The tab with a document as a program gets it: for administrators. */
const views = {
  edit: {
    api: { tab: { condition: ({ req }: { req: { user: unknown } }) => toActor(req.user)?.role === 'admin' } },
  },
};

export function withApiForAdministrators(collection: CollectionConfig): CollectionConfig {
  const { admin } = collection;
  return { ...collection, admin: { ...admin, components: { ...admin?.components, views } } };
}

/** The same of a global. */
export function withApiForAdministratorsOfGlobal(global: GlobalConfig): GlobalConfig {
  const { admin } = global;
  return { ...global, admin: { ...admin, components: { ...admin?.components, views } } };
}
