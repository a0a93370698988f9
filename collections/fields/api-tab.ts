import type { CollectionConfig, DocumentTabCondition, GlobalConfig } from 'payload';
import { toActor } from '../../src/access/actor.ts';

const isForAdmin: DocumentTabCondition = ({ req }) => toActor(req.user)?.role === 'admin';
const api = { tab: { condition: isForAdmin } };

/** A document as programs read it is of use to those who connect programs: administrators see that tab, nobody else. */
export function withApiTabForAdmins(collection: CollectionConfig): CollectionConfig {
  const { admin } = collection;
  const views = admin?.components?.views;
  const edit = { ...views?.edit, api } as NonNullable<typeof views>['edit'];
  return { ...collection, admin: { ...admin, components: { ...admin?.components, views: { ...views, edit } } } };
}

/** The same of a global. */
export function withApiTabForAdminsOfGlobal(global: GlobalConfig): GlobalConfig {
  const { admin } = global;
  const views = admin?.components?.views;
  const edit = { ...views?.edit, api } as NonNullable<typeof views>['edit'];
  return { ...global, admin: { ...admin, components: { ...admin?.components, views: { ...views, edit } } } };
}
