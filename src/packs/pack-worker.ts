import { createWriteStream } from 'node:fs';
import { renderRendition } from '../render/rendition.ts';
import type { RenditionRequest } from '../render/request.ts';
import { filesFrom } from '../render/threads/shared-pictures.ts';
import { buildPack, type Pack, type PackProgress } from './pack.ts';
import type { PackOrder } from './pack-pool.ts';

/** Single pieces are drawn in the same threads, by what is warm in them. */
export { render } from '../render/threads/worker.ts';

/** What the threads of `createPackPool` do: draw a whole pack and write it to its file. `note` hears how far it is. */
export async function make({ request, uploads, path }: PackOrder, note: (progress: PackProgress) => void): Promise<Pack> {
  const files = filesFrom(uploads);
  const render = (piece: RenditionRequest) => renderRendition(piece, { files });
  return buildPack({ ...request, render, files, output: createWriteStream(path), onProgress: note });
}
