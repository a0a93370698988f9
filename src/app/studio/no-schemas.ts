/**
 * In the browser in the place of Ajv (`next.config.mjs`), with which Payload checks JSON against a field's schema: 40 kB of every
 * view. No field of ours has a schema, and the server checks whatever is saved.
 */
export default class NoSchemas {
  validate(): boolean {
    return true;
  }

  errorsText(): string {
    return '';
  }
}
