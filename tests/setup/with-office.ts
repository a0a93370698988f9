import type { Payload } from 'payload';
import { databaseTest } from './database-test.ts';
import { type Office, openOffice } from './office.ts';

/**
 * A database of this file's own with a small office in it. Importing this module is all a spec does; all are set before its hooks
 * run.
 */
export let payload: Payload;
export let folder: string;
export let office: Office;

const it = databaseTest('office').extend('office', { scope: 'file' }, ({ database }) => openOffice(database.payload));
it.beforeAll(({ database, office: opened }) => {
  ({ payload, folder } = database);
  office = opened;
});
