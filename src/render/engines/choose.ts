import { type Engine, type EngineId, engineIds } from './engine.ts';
import { createSatori } from './satori.ts';
import { createTakumi } from './takumi.ts';

const makers: Record<EngineId, () => Engine> = { takumi: createTakumi, satori: createSatori };
const made = new Map<EngineId, Engine>();
let preferred: Engine | null = null;

/** One engine a thread: fonts are read and parsed once. Throws when its binary is missing. */
export function engineNamed(id: EngineId): Engine {
  const engine = made.get(id) ?? makers[id]();
  made.set(id, engine);
  return engine;
}

/**
 * The engine that draws: the one that `PANO_ENGINE` names, else takumi, else (no binary for this machine) satori.
 *
 * Throws on an unknown name and on a named engine that does not load: whoever names one wants no other.
 */
export function chosenEngine(): Engine {
  preferred ??= choose(process.env.PANO_ENGINE);
  return preferred;
}

/** `name` as in `PANO_ENGINE`; empty counts as not given. */
export function choose(name: string | undefined): Engine {
  if (name) {
    const id = engineIds.find((candidate) => candidate === name);
    if (!id) throw new Error(`Expected PANO_ENGINE to be ${engineIds.join(' or ')}, got "${name}"`);
    return engineNamed(id);
  }
  try {
    return engineNamed('takumi');
  } catch (cause) {
    console.warn(`Drawing with satori, because takumi does not load here: ${cause instanceof Error ? cause.message : cause}`);
    return engineNamed('satori');
  }
}
