import { artworksOf, type Content } from '../../domain/content.ts';
import { AppError } from '../../domain/errors.ts';
import type { Finding } from '../../domain/finding.ts';
import { aboutDocument, type FindingLine } from '../../domain/finding-list.ts';
import { inBoth } from '../../domain/reader-language.ts';
import type { Said } from './check-artworks.ts';
import { artworkPath } from './missing-fields.ts';

/** What was found at one piece, or at the page. */
export type PieceReport = { artworkKey: string; findings: Finding[]; sentences: Said[]; warnings?: Said[] };

/** The lines of one piece, or of the document itself, by the name that people gave it. */
type PieceLines = { name: string; lines: FindingLine[] };

type Reported = {
  content: Content;
  reports: readonly PieceReport[];
  /** Fields about which something is said already: what comes of that is not said once more. */
  named: ReadonlySet<string>;
};

/** What the checks of the page and of the pieces found, as lines that lead to fields of the form. */
export function pieceLines({ content, reports, named }: Reported): { fatal: PieceLines[]; warnings: FindingLine[] } {
  const all = reports.map(({ artworkKey, sentences, warnings = [] }) => {
    const place = placeOf(content, artworkKey);
    const lines = (said: Said[], severity: FindingLine['severity']) =>
      said
        .map(({ vi, en, path }): FindingLine => {
          return { severity, message: { vi, en }, about: place.about, path: formPath(content, { within: place.path, path }) };
        })
        .filter(({ path }) => path === '' || !named.has(path));
    return { name: place.name, lines: lines(sentences, 'fatal'), warnings: lines(warnings, 'warning') };
  });
  return {
    fatal: all.filter(({ lines }) => lines.length > 0).map(({ name, lines }) => ({ name, lines })),
    warnings: all.flatMap(({ warnings }) => warnings),
  };
}

/** All of it in one sentence, for readers without the list: `workflow.findings`. */
export function piecesError(pieces: readonly PieceLines[]): AppError {
  const findings = inBoth((language) =>
    pieces
      .map(({ name, lines }) => {
        const text = lines.map(({ message }) => message[language]).join(' ');
        return pieces.length === 1 ? text : `${name}: ${text}`;
      })
      .join(' '),
  );
  return new AppError('workflow.findings', { params: { artwork: pieces.map(({ name }) => name).join('”, “'), findings } });
}

function placeOf(content: Content, artworkKey: string) {
  const artworks = artworksOf(content);
  const index = artworks.findIndex(({ key }) => key === artworkKey);
  if (index < 0 && artworkKey === content.id) {
    return { name: content.title.vi || artworkKey, about: aboutDocument, path: '' };
  }
  const name = artworks[index]?.headline.vi || artworkKey;
  const path = index < 0 ? '' : `${artworkPath(content, index)}.`;
  return { name, about: { vi: name, en: name }, path };
}

/** Parts of a content, and of what a piece takes over from it, that the form calls otherwise. */
const formNames: Record<string, string> = {
  id: 'key',
  issuer: 'issuerName',
  guideIds: 'guides',
  scopeUnitCode: 'scopeUnits',
  scopeUnitCodes: 'scopeUnits',
};
const takenOver = ['issuer', 'campaignTitle', 'unit', 'code', 'branding.partners'];

/** The field as Payload names it: texts of a list stand one level deeper there. */
function formPath(content: Content, { within, path = '' }: { within: string; path: string | undefined }): string {
  if (path === 'campaignTitle') return content.type === 'campaign' ? 'title' : 'campaign';
  const inForm = (formNames[path] ?? path).replace(/(points\.\d+)$/, '$1.text');
  if (within === '' || takenOver.includes(path)) return path === 'unit' || path === 'code' ? within.replace(/\.$/, '') : inForm;
  return inForm === '' ? within.replace(/\.$/, '') : within + inForm;
}
