import { renderRendition } from '../rendition.ts';
import type { Rendition } from '../request.ts';
import type { RenderJob } from './pool.ts';
import { filesFrom } from './shared-pictures.ts';

/** What the threads of `createRenderPool` do: draw one piece. */
export async function render({ request, pictures }: RenderJob): Promise<Rendition> {
  const { bytes, ...rendition } = await renderRendition(request, { files: filesFrom(pictures) });
  // In memory of its own, which can be moved to another thread.
  const isOwn = bytes.byteLength === bytes.buffer.byteLength;
  return { ...rendition, bytes: isOwn ? bytes : Buffer.from(new Uint8Array(bytes).buffer) };
}
