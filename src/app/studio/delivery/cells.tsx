import type { DefaultServerCellComponentProps, Payload } from 'payload';
import { cache } from 'react';

/** A list shows the same edition and channel many times. `cache` reads each one once per page. */
const titleOf = cache(async (payload: Payload, sha256: string): Promise<string> => {
  const { docs } = await payload.find({
    collection: 'editions',
    where: { sha256: { equals: sha256 } },
    limit: 1,
    depth: 0,
    select: { title: true },
  });
  return docs[0]?.title ?? sha256.slice(0, 12);
});

const nameOf = cache(async (payload: Payload, key: string): Promise<string> => {
  const { docs } = await payload.find({
    collection: 'channels',
    where: { key: { equals: key } },
    limit: 1,
    depth: 0,
    select: { name: true },
  });
  return docs[0]?.name ?? key;
});

type Cell = Pick<DefaultServerCellComponentProps, 'payload' | 'rowData'> & { cellData: string };

/** Title of the edition, linked to the delivery. */
export async function EditionCell({ cellData, payload, rowData }: Cell) {
  return <a href={`/admin/collections/deliveries/${rowData.id}`}>{await titleOf(payload, cellData)}</a>;
}

/** Name of the channel in the studio. */
export async function ChannelCell({ cellData, payload }: Cell) {
  return <span>{await nameOf(payload, cellData)}</span>;
}
