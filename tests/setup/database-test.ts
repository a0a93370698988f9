import { test } from 'vitest';
import { openTestPayload } from './payload.ts';
import type { Template } from './template.ts';

/** `it` with one database for the whole file: opened before the first hook that asks for it, closed after the last test. */
export const databaseTest = (template: Template) =>
  test
    .extend('template', { scope: 'file' }, template)
    .extend('database', { scope: 'file' }, async ({ template }, { onCleanup }) => {
      const database = await openTestPayload(template);
      onCleanup(database.close);
      return database;
    });
