import { z } from 'zod';
import type { Receipt } from '../../domain/delivery.ts';
import type { ChannelMetrics, Outcome, Phase } from '../define-channel.ts';
import { requestZalo } from './call.ts';
import type { ZaloContext } from './settings.ts';

const detail = z.looseObject({
  id: z.coerce.string(),
  status: z.string(),
  tracking_link: z.string().optional(),
  link_view: z.string().optional(),
});
export type ZaloDetail = z.infer<typeof detail>;

const entry = z.looseObject({
  id: z.coerce.string(),
  title: z.string(),
  total_view: z.coerce.number().optional(),
  total_share: z.coerce.number().optional(),
});
type Entry = z.infer<typeof entry>;
const slice = z.looseObject({ medias: z.array(entry), total: z.coerce.number() });

const sliceSize = 10;
/** The newest 500 articles: older ones keep the numbers they had. */
const maxSlices = 50;

/** One article as it is now, hidden or shown. */
export function readArticle(context: ZaloContext, id: string, phase: Phase): Promise<Outcome<ZaloDetail>> {
  return requestZalo(context, { method: 'GET', path: 'v2.0/article/getdetail', query: { id }, phase, data: detail });
}

/** The article of a delivery by its link, hidden or shown; `null` = there is none. Titles tell which ones to open. */
export async function findArticle(
  context: ZaloContext,
  { title, link }: { title: string; link: string },
): Promise<Outcome<ZaloDetail | null>> {
  for (let index = 0; index < maxSlices; index++) {
    const page = await readSlice(context, index, 'prepare');
    if (page.kind !== 'ok') return page;
    for (const { id } of page.value.medias.filter((media) => media.title === title)) {
      const read = await readArticle(context, id, 'prepare');
      if (read.kind !== 'ok' || read.value.tracking_link === link) return read;
    }
    if (isLast(page.value, index)) break;
  }
  return { kind: 'ok', value: null };
}

/** Views and shares: all that Zalo tells of an article, and only in its lists. */
export async function readNumbers(context: ZaloContext, { id }: Receipt): Promise<Outcome<ChannelMetrics>> {
  let found: Entry | undefined;
  for (let index = 0; index < maxSlices && found === undefined; index++) {
    const page = await readSlice(context, index, 'read');
    if (page.kind !== 'ok') return page;
    found = page.value.medias.find((media) => media.id === id);
    if (isLast(page.value, index)) break;
  }
  return { kind: 'ok', value: { total_view: found?.total_view ?? null, total_share: found?.total_share ?? null } };
}

function readSlice(context: ZaloContext, index: number, phase: Phase): Promise<Outcome<z.infer<typeof slice>>> {
  const query = { offset: String(index * sliceSize), limit: String(sliceSize), type: 'normal' };
  return requestZalo(context, { method: 'GET', path: 'v2.0/article/getslice', query, phase, data: slice });
}

function isLast({ medias, total }: z.infer<typeof slice>, index: number): boolean {
  return medias.length === 0 || (index + 1) * sliceSize >= total;
}
