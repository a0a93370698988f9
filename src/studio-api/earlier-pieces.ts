import type { FlattenedField, Payload } from 'payload';
import { type Raw, readGroup, readLocalised, readRows, readText } from '../content-types/freeze/raw.ts';
import { lastCampaigns } from '../db/campaign-pieces.ts';
import type { Design } from '../designs/define-design.ts';
import { designs } from '../designs/registry.gen.ts';
import { artworksOf } from '../domain/content.ts';
import { AppError } from '../domain/errors.ts';
import { locales } from '../domain/locale.ts';
import { renditionKey } from '../render/rendition.ts';
import { createMemoryCache } from '../store/memory-cache.ts';
import { formatDate } from '../text/dates.ts';
import { copyOf, rowInForm } from '../workflow/freeze/copied-rows.ts';
import { draftContent } from '../workflow/freeze/draft-content.ts';
import type { StudioPorts } from './ports.ts';
import { draftNumber, sideRequest } from './previews/pieces.ts';
import { smallPicture } from './previews/small-picture.ts';
import type { Route, StudioAnswer, StudioRequest } from './route.ts';

type Ports = Pick<StudioPorts, 'payload' | 'drawDraft' | 'siteUrl'>;

/** Pieces that the office has made, to begin another one with. */
export const earlierPieceRoutes: Route<Ports>[] = [
  { method: 'GET', pattern: 'earlier-pieces', permission: 'loggedIn', handler: listEarlier },
  { method: 'GET', pattern: 'campaigns/:id/pieces/:row/picture', permission: 'loggedIn', handler: sendPicture },
];

/**
 * A piece of a campaign. `design`: as people call it, '' where there is none of that name any more. `day`: of the campaign's last
 * change. `values`: the row as a form takes it. `kit`: the look of its campaign.
 */
export type EarlierPiece = {
  campaign: string;
  row: string;
  headline: string;
  campaignTitle: string;
  design: string;
  day: string;
  kit: string;
  values: Raw;
};

const mostCampaigns = 12;
const mostPieces = 24;

const known: Record<string, Design> = designs;

/** The newest first, in the words of a language, `?locale=vi`. */
async function listEarlier({ payload }: Ports, { user, language, query }: StudioRequest): Promise<StudioAnswer> {
  const locale = locales.find((code) => code === query.get('locale')) ?? 'vi';
  const fields = pieceFields(payload);
  const campaigns = await lastCampaigns({ payload, user, most: mostCampaigns });
  const pieces = campaigns.flatMap((campaign) => {
    const id = String(campaign.id);
    const about = {
      campaign: id,
      campaignTitle: readLocalised(campaign, 'title').vi,
      day: formatDate(new Date(readText(campaign, 'updatedAt'))),
      kit: readText(readGroup(campaign, 'branding'), 'kit'),
    };
    const rows = readRows(campaign, 'artworks').toReversed();
    return rows.map((row): EarlierPiece => {
      const headline = readLocalised(row, 'headline');
      return {
        ...about,
        row: String(row.id),
        headline: headline[locale] || headline.vi,
        design: known[readText(row, 'design')]?.label[language] ?? '',
        values: { ...rowInForm({ fields, row, locale }), copyOf: copyOf(id, String(row.id)) },
      };
    });
  });
  return { json: { pieces: pieces.slice(0, mostPieces) } };
}

/** Fields of one row of a campaign's pieces. */
export function pieceFields(payload: Payload): FlattenedField[] {
  const list = payload.collections.campaigns.config.flattenedFields.find(({ name }) => name === 'artworks');
  return list !== undefined && 'flattenedFields' in list ? (list.flattenedFields as FlattenedField[]) : [];
}

/** A gallery of some offices; a picture takes some 30 kB. */
const pictures = createMemoryCache<{ picture: string | null }>({
  mostBytes: 12e6,
  sizeOf: ({ picture }) => picture?.length ?? 0,
});

/** A stored piece as it is, in its first size and nobody's own name. `null` where it cannot be drawn. */
async function sendPicture({ payload, drawDraft, siteUrl }: Ports, { user, params }: StudioRequest): Promise<StudioAnswer> {
  const form = { type: 'campaign', id: params.id ?? '', locale: 'vi', values: {} } as const;
  const { content, raw } = await draftContent({ payload, user, form });
  const at = readRows(raw, 'artworks').findIndex(({ id }) => id === params.row);
  const artwork = artworksOf(content)[at];
  if (artwork === undefined)
    throw new AppError('request.invalid', { params: { detail: { vi: 'không có ấn phẩm này', en: 'there is no such artwork' } } });
  const formatId = artwork.formats.find((id) => known[artwork.design]?.formats.includes(id));
  if (formatId === undefined) return { json: { picture: null } };
  const drawn = { content, number: draftNumber, artwork, siteUrl, output: 'jpeg' } as const;
  const request = await sideRequest(payload, drawn, { formatId, page: 1, unit: '' });
  const made = async () => ({ picture: await smallPicture(drawDraft, Promise.resolve(request)) });
  return { json: await pictures(renditionKey(request), made) };
}
