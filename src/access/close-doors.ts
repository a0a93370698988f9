import type { SanitizedConfig } from 'payload';
import { doorsOf, type GlobalDoors, globalDoors } from './doors.ts';
import { shutSystemFields } from './system-fields.ts';

/**
 * Gives every collection and global of the finished configuration its row of the table, Payload's own ones too: those open to
 * everybody who is logged in by default. Shuts the fields of the system. Throws for a collection without a row.
 */
export async function closeDoors(building: Promise<SanitizedConfig>): Promise<SanitizedConfig> {
  const config = await building;
  const globalRows: Partial<Record<string, GlobalDoors>> = globalDoors;
  for (const collection of config.collections) {
    const { isCopied = false, ...access } = doorsOf(collection.slug);
    collection.access = access as typeof collection.access;
    if (!collection.slug.startsWith('payload-')) shutSystemFields(collection.fields);
    if (!isCopied) collection.disableDuplicate = true;
  }
  for (const global of config.globals) {
    const row = globalRows[global.slug];
    if (row === undefined) throw new Error(`Expected a row of ${global.slug} in src/access/doors.ts.`);
    global.access = row;
  }
  return config;
}
