import type { CollectionBeforeOperationHook, Field } from 'payload';
import { nobodyField } from './rules.ts';

/** Only hooks and the workflow write these: no request sets them, not even an administrator’s. A copy has none of them. */
const ofSystem = new Set([
  ...['createdAt', 'updatedAt', 'issuerPath', 'unitPath', 'officePath', 'changedBy', 'workflowState', 'editionSha256'],
  ...['sha256', 'seconds', 'sharedAt', 'sharedIn', 'sharedTitle', 'sharedSearch', 'shared', 'searchText', 'sortKey'],
]);

/** Shuts the fields of the system in a finished collection, also those that Payload has added. */
export function shutSystemFields(fields: readonly Field[]): void {
  for (const field of fields) {
    if ('name' in field && field.name) {
      if (ofSystem.has(field.name)) shut(field);
      // Into the trash goes what the door `delete` lets go there; nothing is made in it.
      if (field.name === 'deletedAt' && field.type === 'date') field.access = { ...field.access, create: nobodyField };
    } else if (field.type === 'tabs') {
      for (const tab of field.tabs) if (!('name' in tab && tab.name)) shutSystemFields(tab.fields);
    } else if ('fields' in field) shutSystemFields(field.fields);
  }
}

function shut(field: Field): void {
  const access = { ...(field as { access?: object }).access, create: nobodyField, update: nobodyField };
  Object.assign(field, { access, disableDuplicate: true });
}

/** Payload makes these of the stored bytes, or stores what is sent where it makes none. */
const ofBytes = ['filename', 'mimeType', 'filesize', 'width', 'height', 'focalX', 'focalY', 'url', 'thumbnailURL', 'sizes'];

/**
 * What a request says about a file is dropped: its name, type and sizes are those of its bytes.
 */
export const dropFileFacts: CollectionBeforeOperationHook = ({ args, operation }) => {
  if (operation !== 'create' && operation !== 'update' && operation !== 'updateByID') return args;
  const { data } = args as { data?: Record<string, unknown> };
  if (data) for (const name of ofBytes) delete data[name];
  return args;
};
