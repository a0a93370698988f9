import type { CollectionBeforeChangeHook } from 'payload';
import { officeOfChannel } from '../../src/channels/contract/office-of-channel.ts';

/** Stamps the path of the responsible body: who belongs to it or to a unit above may use the channel. */
export const stampChannelOffice: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const unit = data.unit === undefined ? originalDoc?.unit : data.unit;
  const kind = String(data.kind ?? originalDoc?.kind);
  if (!unit) return { ...data, officePath: officeOfChannel({ kind, unit: null }) };
  const id = typeof unit === 'object' ? unit.id : unit;
  const { path } = await req.payload.findByID({ collection: 'units', id, depth: 0, req });
  return { ...data, officePath: officeOfChannel({ kind, unit: path }) };
};
