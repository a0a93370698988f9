import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

type Media = { schema: Record<string, unknown>; example: unknown };
type Operation = {
  operationId: string;
  parameters: { name: string }[];
  responses: Record<string, { content?: Record<string, Media> }>;
};

export type OpenApiDocument = {
  openapi: string;
  servers: { url: string }[];
  paths: Record<string, { get: Operation }>;
  components: { schemas: Record<string, unknown>; responses: Record<string, { content: Record<string, Media> }> };
};

/** What is wrong with a value by a schema of the document; an empty list = nothing. */
export function openApiChecker({ components }: OpenApiDocument): (schema: Record<string, unknown>, value: unknown) => unknown {
  // `default` and `example` are for people; everything else that is unknown would be a mistake in the schemas.
  const ajv = new Ajv({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
  addFormats(ajv);
  ajv.addVocabulary(['example']);
  ajv.addSchema({ $id: 'openapi', $defs: rooted(components.schemas) });
  return (schema, value) => {
    const validate = ajv.compile(rooted(schema));
    return validate(value) ? [] : validate.errors;
  };
}

/** References of the document, as those of one schema that holds them all. */
function rooted<T>(schema: T): T {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/schemas/', '"openapi#/$defs/')) as T;
}
