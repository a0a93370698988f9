import type { Payload } from 'payload';
import { findUploads } from '../../db/units.ts';
import type { Render } from '../../render/rendition-cache.ts';
import { picturesOf } from '../../render/threads/shared-pictures.ts';
import type { FreezeFile } from '../submit.ts';

type Drawing = { payload: Payload; freezeFile: FreezeFile; render: Render };

/**
 * Draws pieces whose photo or logo may not be frozen yet: those of a document that was never submitted, of a commune whose logo
 * is new. They are frozen first. Throws `media.changed` for an upload whose file is not what it was, and what drawing throws.
 */
export function freezingFirst({ payload, freezeFile, render }: Drawing): Render {
  return async (request) => {
    for (const file of await findUploads(payload, picturesOf(request))) await freezeFile(file);
    return render(request);
  };
}
