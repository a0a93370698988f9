import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackRequest } from '../pack-request.ts';

/** Bytes by what decides them. */
type Sizes = Record<string, number>;

/** Key of the whole pack. */
export const wholePack = '';

/**
 * Remembers how large the files of a campaign came out for whichever commune was first, so that the next one knows what awaits
 * before downloading: names and codes differ between communes, bytes hardly.
 */
export type KnownSizes = {
  of(request: PackRequest): Promise<Sizes>;
  /** A book that cannot be written costs nothing but the figures: it only says so in the log. */
  note(noted: { request: PackRequest; sizes: Sizes }): Promise<void>;
};

export function openKnownSizes({ folder }: { folder: string }): KnownSizes {
  const books = new Map<number, Promise<Sizes>>();
  const pathOf = ({ campaign }: PackRequest) => join(folder, `${campaign.number}.json`);
  const open = (request: PackRequest): Promise<Sizes> => {
    const book = books.get(request.campaign.number) ?? readSizes(pathOf(request));
    books.set(request.campaign.number, book);
    return book;
  };
  return {
    of: open,
    note: async ({ request, sizes }) => {
      const book = await open(request);
      const isKnown = Object.entries(sizes).every(([key, bytes]) => book[key] === bytes);
      if (isKnown) return;
      Object.assign(book, sizes);
      await writeSizes({ folder, path: pathOf(request), sizes: book }).catch((cause: unknown) => {
        console.error('The sizes of a pack were not written down.', cause);
      });
    },
  };
}

/** A damaged book is an empty one. */
async function readSizes(path: string): Promise<Sizes> {
  const text = await readFile(path, 'utf8').catch(() => null);
  try {
    return text === null ? {} : (JSON.parse(text) as Sizes);
  } catch {
    return {};
  }
}

let drafts = 0;

async function writeSizes({ folder, path, sizes }: { folder: string; path: string; sizes: Sizes }): Promise<void> {
  await mkdir(folder, { recursive: true });
  drafts++;
  const draft = `${path}.${process.pid}.${drafts}.draft`;
  await writeFile(draft, JSON.stringify(sizes));
  await rename(draft, path);
}
