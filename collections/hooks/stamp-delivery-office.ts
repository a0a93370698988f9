import type { CollectionBeforeChangeHook } from 'payload';
import { officeOf, officesOf } from '../../src/db/deliveries/office-paths.ts';

/** The worker writes past hooks and stamps the office itself; what a script writes gets it here. */
export const stampDeliveryOffice: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  const delivery = { ...originalDoc, ...data };
  return { ...data, officePath: (await officesOf(req.payload, [delivery]))(delivery) };
};

/** What hangs on a delivery belongs to its office. */
export const stampOfficeOfDelivery: CollectionBeforeChangeHook = async ({ data, originalDoc, req }) => {
  return { ...data, officePath: await officeOf(req.payload, data.deliveryId ?? originalDoc?.deliveryId) };
};
