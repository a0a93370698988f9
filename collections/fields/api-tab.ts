import type { CollectionConfig, DocumentTabCondition } from 'payload';
import { toActor } from '../../src/access/actor.ts';

const isForAdmin: DocumentTabCondition = ({ req }) => toActor(req.user)?.role === 'admin';

/** A document as programs read it is of use to those who connect programs: administrators see that tab, nobody else. */
export function withApiTabForAdmins(collection: CollectionConfig): CollectionConfig {
  const { admin } = collection;
  const views = admin?.components?.views;
  const edit = { ...views?.edit, api: { tab: { condition: isForAdmin } } } as NonNullable<typeof views>['edit'];
  return { ...collection, admin: { ...admin, components: { ...admin?.components, views: { ...views, edit } } } };
}
