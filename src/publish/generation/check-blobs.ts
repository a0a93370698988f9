import pLimit from 'p-limit';
import type { EncodedBody } from '../../domain/generation.ts';
import type { BlobStore } from '../../store/blob-store.ts';
import type { Manifest } from '../../store/manifest.ts';
import type { Memory } from '../catalogue/sources.ts';

/** Bytes that one publication reads again: a small site whole, a large one in turn. A disk gives them in a quarter second. */
const mostBytes = 32 * 1024 * 1024;
const parallel = 8;

type Checked = { store: BlobStore; manifest: Manifest; memory: Memory };

/**
 * Reads blobs of the public generation and compares them with their names, documents before media; where the last publication
 * ended, the next one goes on. What is damaged is noted by the store itself, and stored again by this publication. A bucket is
 * not read: it keeps checksums of its own, and each edge checks what it fetches.
 */
export async function checkBlobs({ store, manifest, memory }: Checked): Promise<void> {
  if (!store.isLocal) return;
  const bodies = inTurn(manifest);
  const begin = (memory.checkedBlobs ?? 0) < bodies.length ? (memory.checkedBlobs ?? 0) : 0;
  const chosen: string[] = [];
  let bytes = 0;
  for (const body of [...bodies.slice(begin), ...bodies.slice(0, begin)]) {
    if (chosen.length > 0 && bytes + body.bytes > mostBytes) break;
    chosen.push(body.sha256);
    bytes += body.bytes;
  }
  memory.checkedBlobs = (begin + chosen.length) % Math.max(1, bodies.length);
  await pLimit(parallel).map(chosen, (sha256) => store.get(sha256).catch(() => undefined));
}

/** Each blob once. Pictures and videos are long, and a page with a hole is worth more than a page that is not there. */
function inTurn(manifest: Manifest): EncodedBody[] {
  const [documents, media] = [new Map<string, EncodedBody>(), new Map<string, EncodedBody>()];
  for (const [path, { bodies }] of manifest.entries()) {
    const list = path.startsWith('/m/') ? media : documents;
    for (const body of Object.values(bodies)) list.set(body.sha256, body);
  }
  return [...documents.values(), ...media.values()];
}
