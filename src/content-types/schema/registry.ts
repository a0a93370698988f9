import { z } from 'zod';

/** Schemas with a name of their own: each becomes a component of the OpenAPI document. */
export const apiSchemas = z.registry<{ id: string; title?: string; description?: string }>();
