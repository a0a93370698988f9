import type { z } from 'zod';
import { definitions } from '../../content-types/registry/definition-of.ts';
import { apiSchemas } from '../../content-types/schema/registry.ts';
import { pascalCase } from '../../text/pascal-case.ts';

/** The frozen content of each type, named after it: "GuideContent". */
export const contentSchemas: z.ZodObject[] = definitions.map(({ id, schema }) =>
  schema.register(apiSchemas, { id: `${pascalCase(id)}Content` }),
);
