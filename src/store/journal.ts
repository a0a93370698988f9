import type { Pointer } from '../domain/generation.ts';
import { keptGenerations, parsePointers } from './pointer.ts';

/** Folder or prefix of small files, one a generation, written before each flip: what is left when the pointer itself is torn. */
export const journalName = 'generations';

const digitsOfNumber = 12;

/** "000000000012-<manifest>.json": names sort by number, and say all that the pointer says but the time. */
export function journalEntry({ number, manifest, at }: Pointer): { name: string; text: string } {
  const name = `${String(number).padStart(digitsOfNumber, '0')}-${manifest}.json`;
  return { name, text: `${JSON.stringify({ number, manifest, at })}\n` };
}

/** Names of the entries that are too old to be needed. */
export function outdated(names: string[]): string[] {
  return names.filter(isEntry).sort().reverse().slice(keptGenerations);
}

type Journal = {
  names: string[];
  read: (name: string) => Promise<string | null>;
  /** Whether the manifest is there with its own bytes. */
  isWhole: (manifest: string) => Promise<boolean>;
};

/** The generations that the journal knows and that can still be read, newest first. A torn entry is passed over. */
export async function readJournal({ names, read, isWhole }: Journal): Promise<Pointer[]> {
  const found: Pointer[] = [];
  for (const name of names.filter(isEntry).sort().reverse()) {
    const pointer =
      (
        await read(name)
          .then(parsePointers, () => [])
          .catch(() => [])
      )[0] ?? pointerOfName(name);
    if (await isWhole(pointer.manifest)) found.push(pointer);
  }
  return found;
}

const isEntry = (name: string): boolean => /^\d{12}-[0-9a-f]{64}\.json$/.test(name);

/** An entry that was torn still has its name. */
function pointerOfName(name: string): Pointer {
  const [number = '', manifest = ''] = name.replace('.json', '').split('-');
  return { number: Number(number), manifest, at: new Date(0).toISOString() };
}
