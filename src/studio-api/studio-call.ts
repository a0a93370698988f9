import type { ServerResponse } from 'node:http';
import type { Payload, TypedUser } from 'payload';
import { toActor } from '../access/actor.ts';
import { isInside } from '../access/roles.ts';
import { getEdition, type StoredEdition } from '../db/editions.ts';
import type { DeliveryContext } from '../delivery/ports/context.ts';
import { AppError } from '../domain/errors.ts';
import type { DraftPost } from '../posts/post-content.ts';
import type { Publisher } from '../publish/publisher/publisher.ts';
import type { Render } from '../render/rendition-cache.ts';
import type { BlobStore } from '../store/blob-store.ts';
import type { KeepFile } from '../workflow/submit.ts';

/** What the studio's own endpoints stand on. They run beside Next, not inside its bundle. */
export type StudioApi = {
  payload: Payload;
  store: BlobStore;
  render: Render;
  publisher: Publisher;
  delivery: DeliveryContext;
  draftPost: DraftPost;
  keepFile: KeepFile;
  siteUrl: string;
  /** Where the edge counts. */
  measureFolder: string;
  now: () => Date;
};

/** One request of a logged-in account. */
export type Call = StudioApi & { user: TypedUser; body: Record<string, unknown> };

/** A request for a picture instead of JSON; `parts` is its path, taken apart. */
export type PictureCall = { api: StudioApi; user: TypedUser; parts: string[]; response: ServerResponse };

export type Handler = (call: Call, id: string, rest: string[]) => Promise<Record<string, unknown>>;

/** Throws `edition.unknown` for what the account may not see, as for what is not there. */
export async function readEdition({ payload, user }: Pick<Call, 'payload' | 'user'>, sha256: string): Promise<StoredEdition> {
  const actor = toActor(user);
  const edition = await getEdition(payload, sha256);
  const isSeen = actor !== null && (isInside(actor, edition.issuerPath) || actor.unitPath.startsWith(edition.issuerPath));
  if (!isSeen) throw new AppError('edition.unknown', { params: { sha256: sha256.slice(0, 16) } });
  return edition;
}
