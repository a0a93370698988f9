import type { Payload } from 'payload';
import { databaseTest } from './database-test.ts';

/**
 * A migrated database of this file's own, without a row. Importing this module is all a spec does; both are set before its hooks
 * run.
 */
export let payload: Payload;
export let folder: string;

const it = databaseTest('migrated');
it.beforeAll(({ database }) => {
  ({ payload, folder } = database);
});
