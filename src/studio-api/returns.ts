import { toActor } from '../access/actor.ts';
import { requirePermission } from '../access/require-permission.ts';
import type { StoredEdition } from '../db/editions.ts';
import { editionsOfDocument } from '../db/public-editions.ts';
import type { ReaderLanguage } from '../domain/reader-language.ts';
import { type EditionReturn, type Mark, type MarkPlace, openReturn } from '../domain/returns.ts';
import { formatDate } from '../text/dates.ts';
import { markableFields } from '../workflow/markable-fields.ts';
import { tickMark } from '../workflow/tick-mark.ts';
import type { StudioPorts } from './ports.ts';
import { type ShownPiece, shownPieces } from './previews/pieces.ts';
import { readOwnEdition } from './read-edition.ts';
import type { Route, StudioAnswer, StudioRequest } from './route.ts';
import { studioApiWords } from './words.ts';

type Ports = Pick<StudioPorts, 'payload' | 'now'>;

export const returnRoutes: Route<Ports>[] = [
  { method: 'GET', pattern: 'editions/:sha256/returned', permission: 'loggedIn', handler: sendReturned },
  { method: 'GET', pattern: 'editions/:sha256/fields', permission: 'approve', handler: listFields },
  { method: 'POST', pattern: 'editions/:sha256/marks/:number/tick', permission: 'write', handler: tick },
];

/** A mark as panels show it. `label`: its place in words. */
export type ShownMark = {
  number: number;
  words: string;
  label: string;
  place: MarkPlace;
  fixed: { by: string; day: string } | null;
};

/** How an edition was sent back. `isOwn`: the one that was asked about, not an earlier one. `at` names the return. */
export type ShownReturn = {
  sha256: string;
  id: string;
  number: number;
  isOwn: boolean;
  at: string;
  by: string;
  day: string;
  marks: ShownMark[];
};

/** A field at which a mark can be set. */
export type ShownField = { path: string; name: string };

/** The marks that are still to be answered, as seen from an edition; `null`: there are none. */
async function sendReturned({ payload }: Ports, { user, language, params }: StudioRequest): Promise<StudioAnswer> {
  const edition = await readOwnEdition({ payload, user, sha256: params.sha256 ?? '' });
  const all = await editionsOfDocument({ payload, type: edition.content.type, documentId: edition.documentId });
  const found = openReturn(edition, all);
  const isOwn = found?.edition.sha256 === edition.sha256;
  return { json: { returned: found && { ...shownReturn(found.edition, found.given, language), isOwn } } };
}

async function listFields({ payload }: Ports, { user, language, params }: StudioRequest): Promise<StudioAnswer> {
  const edition = await readOwnEdition({ payload, user, sha256: params.sha256 ?? '' });
  requirePermission(toActor(user), 'approve', edition.issuerPath);
  const fields = await markableFields({ payload, user, edition });
  return { json: { fields: fields.map(({ path, name }): ShownField => ({ path, name: name[language] })) } };
}

/** `isFixed` of the body: whether the mark is mended now. `at`: which return it belongs to. */
async function tick({ payload, now }: Ports, { user, language, params, body }: StudioRequest): Promise<StudioAnswer> {
  const [number, at, isFixed] = [Number(params.number), String(body.at ?? ''), body.isFixed === true];
  const edition = await tickMark({ payload, user, sha256: params.sha256 ?? '', at, number, isFixed, now: now() });
  const given = edition.returns.find((one) => one.at === at);
  const message = studioApiWords[language].ticked(number, isFixed);
  return { json: { message, marks: given ? shownReturn(edition, given, language).marks : [] } };
}

function shownReturn(edition: StoredEdition, { at, by, marks }: EditionReturn, language: ReaderLanguage) {
  const { sha256, id, number, content } = edition;
  const pieces = shownPieces(content, language);
  const shown = marks.map((mark) => shownMark(mark, pieces, language));
  return { sha256, id, number, at, by, day: formatDate(new Date(at)), marks: shown } satisfies Omit<ShownReturn, 'isOwn'>;
}

function shownMark(mark: Mark, pieces: readonly ShownPiece[], language: ReaderLanguage): ShownMark {
  const { number, words, place, fixed } = mark;
  return {
    ...{ number, words, place, label: labelOf(mark, pieces, language) },
    fixed: fixed && { by: fixed.by, day: formatDate(new Date(fixed.at)) },
  };
}

function labelOf({ place, name }: Mark, pieces: readonly ShownPiece[], language: ReaderLanguage): string {
  const words = studioApiWords[language];
  if (place.on === 'field') return name?.[language] ?? place.path;
  if (place.on === 'page') return words.onPage(place.width, place.near);
  const piece = pieces.find(({ key }) => key === place.piece);
  const format = piece?.formats.find(({ id }) => id === place.format);
  const side = (format?.sides ?? 1) > 1 ? words.side(place.side) : '';
  const unit = name === null ? '' : words.inNameOf(name[language]);
  return [piece?.headline || place.piece, format?.label ?? place.format, side, unit].filter((part) => part !== '').join(' · ');
}
