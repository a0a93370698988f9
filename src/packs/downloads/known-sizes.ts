import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeWhole } from '../../store/write-whole.ts';
import type { PackRequest } from '../pack-request.ts';

/** Bytes by what decides them: one key a file, and `wholePack`. */
type Sizes = Record<string, number>;

/** Key of the whole pack. */
export const wholePack = '';

/**
 * Sizes of the files of a campaign, remembered from the first commune, so that the next one sees them before it downloads:
 * names and codes differ between communes, sizes hardly.
 */
export type KnownSizes = {
  of(request: PackRequest): Promise<Sizes>;
  /** Never fails: without the file only the figures are missing, and the log says so. */
  note(noted: { request: PackRequest; sizes: Sizes }): Promise<void>;
};

/** Keeps one JSON file a campaign edition in `folder`. */
export function openKnownSizes({ folder }: { folder: string }): KnownSizes {
  const campaigns = new Map<number, Promise<Sizes>>();
  const pathOf = ({ campaign }: PackRequest) => join(folder, `${campaign.number}.json`);
  const open = (request: PackRequest): Promise<Sizes> => {
    const sizes = campaigns.get(request.campaign.number) ?? readSizes(pathOf(request));
    campaigns.set(request.campaign.number, sizes);
    return sizes;
  };
  return {
    of: open,
    note: async ({ request, sizes }) => {
      const known = await open(request);
      if (Object.entries(sizes).every(([key, bytes]) => known[key] === bytes)) return;
      Object.assign(known, sizes);
      await writeSizes({ folder, path: pathOf(request), sizes: known }).catch((cause: unknown) => {
        console.error('The sizes of a pack were not written down.', cause);
      });
    },
  };
}

/** A damaged file counts as an empty one. */
async function readSizes(path: string): Promise<Sizes> {
  const text = await readFile(path, 'utf8').catch(() => null);
  try {
    return text === null ? {} : (JSON.parse(text) as Sizes);
  } catch {
    return {};
  }
}

async function writeSizes({ folder, path, sizes }: { folder: string; path: string; sizes: Sizes }): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeWhole({ path, bytes: JSON.stringify(sizes) });
}
