import type { FlattenedField } from 'payload';
import { type Raw, readGroup, readLocalised, readRows } from '../content-types/freeze/raw.ts';
import { addPiece, rowId, writableCampaigns } from '../db/campaign-pieces.ts';
import { AppError } from '../domain/errors.ts';
import { formatDate } from '../text/dates.ts';
import { asStored, rowInForm } from '../workflow/freeze/copied-rows.ts';
import { draftContent } from '../workflow/freeze/draft-content.ts';
import { pieceFields } from './earlier-pieces.ts';
import type { StudioPorts } from './ports.ts';
import { mostFormBytes, readDraftForm } from './previews/draft-form.ts';
import type { Route, StudioAnswer, StudioRequest } from './route.ts';
import { studioApiWords } from './words.ts';

type Ports = Pick<StudioPorts, 'payload'>;

export const copiedPieceRoutes: Route<Ports>[] = [
  { method: 'GET', pattern: 'campaigns/writable', permission: 'write', handler: listWritable },
  {
    ...{ method: 'POST', pattern: 'campaigns/:id/pieces', permission: 'write', handler: copyPiece },
    // The row passes the gate of texts when it is saved.
    ...{ mostBytes: mostFormBytes, takesForm: true },
  },
];

/** A campaign that a piece can be copied to. */
export type CopyTarget = { id: string; title: string; about: string };

const mostTargets = 12;

/** By typed words of the title, `?name=hoc so`; without the campaign that the piece comes from, `?except=…`. */
async function listWritable({ payload }: Ports, { user, language, query }: StudioRequest): Promise<StudioAnswer> {
  const name = (query.get('name') ?? '').slice(0, 100);
  const found = await writableCampaigns({ payload, user }, { name, most: mostTargets, except: query.get('except') ?? '' });
  const campaigns: CopyTarget[] = found.map(({ id, title, issuerName, updatedAt }) => {
    const day = studioApiWords[language].changedOn(formatDate(new Date(updatedAt)));
    return { id, title, about: [issuerName, day].filter(Boolean).join(' · ') };
  });
  return { json: { campaigns } };
}

/** A piece of the form that was sent, as it stands there, is added to the campaign `:id`. */
async function copyPiece(
  { payload }: Ports,
  { user, language, params: { id = '' }, body }: StudioRequest,
): Promise<StudioAnswer> {
  const { raw } = await draftContent({ payload, user, form: readDraftForm(body) });
  const piece = readRows(raw, 'artworks')[Number(body.piece)];
  if (piece === undefined)
    throw new AppError('request.invalid', { params: { detail: { vi: 'không có ấn phẩm này', en: 'there is no such artwork' } } });
  const fields = pieceFields(payload);
  const vietnamese = withIds(fields, rowInForm({ fields, row: piece, locale: 'vi' }));
  const row = asStored({ fields, source: piece, row: vietnamese, locale: 'vi' });
  const title = await addPiece({ payload, user, id, row, vietnamese });
  const headline = readLocalised(piece, 'headline').vi;
  return { json: { message: studioApiWords[language].copied(headline, title), campaign: id } };
}

/** By its ids a row is known in all languages. */
function withIds(fields: readonly FlattenedField[], row: Raw): Raw {
  const named: Raw = { ...row, id: rowId() };
  for (const field of fields) {
    if (!('flattenedFields' in field) || !(field.name in row)) continue;
    const inner = field.flattenedFields as FlattenedField[];
    if (field.type === 'array') named[field.name] = readRows(row, field.name).map((one) => withIds(inner, one));
    else {
      const { id: _, ...group } = withIds(inner, readGroup(row, field.name));
      named[field.name] = group;
    }
  }
  return named;
}
