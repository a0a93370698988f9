import { createWriteStream } from 'node:fs';
import { renderRendition } from '../render/rendition.ts';
import type { RenditionRequest } from '../render/request.ts';
import { filesFrom } from '../render/threads/shared-pictures.ts';
import { buildPack, type Pack, type PackProgress } from './pack.ts';
import type { PackOrder } from './pack-pool.ts';

/** Single files are drawn in the same threads, which are warm already. */
export { render } from '../render/threads/worker.ts';

/** Runs in the threads of `createPackPool`: draws a whole pack and writes it to its file. `note` is told how far it is. */
export async function make({ request, uploads, path }: PackOrder, note: (progress: PackProgress) => void): Promise<Pack> {
  const files = filesFrom(uploads);
  const render = (request: RenditionRequest) => renderRendition(request, { files });
  return buildPack({ ...request, render, files, output: createWriteStream(path), onProgress: note });
}
