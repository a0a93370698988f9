import type { Resource } from './resource.ts';

/** Makes a part of the site that combines many documents: a list, a feed, a board. `paths` are the addresses that it gives. */
export type Guard = (paths: readonly string[], make: () => Resource[]) => Resource[];

/** The first part that throws ends the whole composition. */
export const unguarded: Guard = (_paths, make) => make();

/** Leaves out the parts at these paths, which are known to throw. */
export function without(paths: ReadonlySet<string>): Guard {
  return (wanted, make) => (wanted.some((path) => paths.has(path)) ? [] : make());
}

export type Trial = { guard: Guard; made: Map<string, Resource>; failed: { paths: readonly string[]; cause: unknown }[] };

/** Tries each part by itself, and remembers what came of it. */
export function eachAlone(): Trial {
  const made: Trial['made'] = new Map();
  const failed: Trial['failed'] = [];
  const guard: Guard = (paths, make) => {
    try {
      const resources = make();
      for (const resource of resources) made.set(resource.path, resource);
      return resources;
    } catch (cause) {
      failed.push({ paths, cause });
      return [];
    }
  };
  return { guard, made, failed };
}
