import { register } from 'node:module';

/**
 * Lexical, the editor, awaits while it is loaded unless it is asked for its production builds, and Node 20 forgets about one of
 * several modules that do so at once: the process ends with 13 or never comes to an end of loading. So its modules are asked for
 * those builds, however Node was started. To be called before Payload's configuration is read.
 */
export function askForEditorBuilds(): void {
  if (shared.hasEditorBuilds) return;
  register(`data:text/javascript,${encodeURIComponent(hook)}`);
  shared.hasEditorBuilds = true;
}

/** Of the process: a second hook would ask the first. */
const shared: typeof globalThis & { hasEditorBuilds?: boolean } = globalThis;

/** For processes that load the configuration by themselves, as Next's build does. */
export const editorBuilds = '--conditions=production';

/** Runs in Node's thread for such hooks. */
const hook = `export const resolve = (name, context, next) =>
  /^(@lexical\\/|lexical$)/.test(name) ? next(name, { ...context, conditions: [...context.conditions, 'production'] }) : next(name, context);`;
