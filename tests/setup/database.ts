import { randomUUID } from 'node:crypto';
import { join } from 'node:path';

/** An empty database for one spec: a file in its folder, or a new database on `TEST_MONGODB_URL` when that is set. */
export function testDatabaseUrl(folder: string): string {
  const mongoUrl = process.env.TEST_MONGODB_URL;
  if (!mongoUrl) return `file:${join(folder, 'pano.db')}`;
  const url = new URL(mongoUrl);
  url.pathname = `/pano-test-${randomUUID()}`;
  return url.href;
}
