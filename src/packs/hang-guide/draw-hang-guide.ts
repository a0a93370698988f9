import { LRUCache } from 'lru-cache';
import { planDeadline } from '../../text/plan-date.ts';
import type { DrawnFile } from '../pack-files.ts';
import type { PackRequest } from '../pack-request.ts';
import { writeSheets } from '../sheets/write-sheets.ts';
import { type HangGuide, hangPage } from './hang-page.tsx';
import { rulesFor } from './hang-words.ts';

const title = 'Hướng dẫn treo ấn phẩm';

/** The page names no commune, so all packs of a campaign share one drawing. Few campaigns are packed at once. */
const drawn = new LRUCache<string, Promise<Buffer>>({ max: 8 });

/** `huong-dan-treo.pdf`: one A4 page in vectors for an office printer. `null` for a pack of pictures, which nobody hangs. */
export function drawHangGuide(request: PackRequest, files: DrawnFile[]): Promise<Buffer> | null {
  if (!files.some(({ format }) => format.kind === 'print')) return null;
  const guide = guideOf(request, files);
  const key = JSON.stringify(guide);
  const known = drawn.get(key);
  if (known) return known;
  const work = writeSheets({ title, sheets: [hangPage(guide)] });
  drawn.set(key, work);
  // A drawing that failed is tried again the next time.
  work.catch(() => drawn.delete(key));
  return work;
}

function guideOf({ campaign: { content } }: PackRequest, files: DrawnFile[]): HangGuide {
  const mediums = new Set(files.map(({ format }) => format.medium));
  return {
    campaignTitle: content.title.vi,
    issuerName: content.issuer.name,
    rules: rulesFor(mediums),
    lastDay: planDeadline(content.period.end),
    hasPosters: mediums.has('poster'),
    hasBanners: mediums.has('banner'),
  };
}
