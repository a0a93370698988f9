import type { Payload } from 'payload';
import type { DeliveryContext } from '../delivery/ports/context.ts';
import type { DraftPost } from '../posts/post-content.ts';
import type { Publisher } from '../publish/publisher/publisher.ts';
import type { Render } from '../render/rendition-cache.ts';
import type { BlobStore } from '../store/blob-store.ts';
import type { FreezeFile } from '../workflow/submit.ts';

/** Everything that the studio's endpoints need. They run outside Next's bundle. A handler picks the ports that it uses. */
export type StudioPorts = {
  payload: Payload;
  store: BlobStore;
  render: Render;
  publisher: Publisher;
  delivery: DeliveryContext;
  draftPost: DraftPost;
  /** The same of an open form: what is drawn for it is kept nowhere. */
  typedPost: DraftPost;
  freezeFile: FreezeFile;
  siteUrl: string;
  /** Body that runs the site, as its pages name it. */
  publisherName: string;
  /** Draws without keeping anything on the disk: what is drawn while somebody types is looked at once. */
  drawDraft: Render;
  /** Folder in which the edge counts. */
  measureFolder: string;
  now: () => Date;
};
