import { artworksOf, type Content } from '../domain/content.ts';
import { AppError, type ErrorCode } from '../domain/errors.ts';
import type { Finding } from '../domain/finding.ts';
import { advisePiece } from '../render/piece-advice.ts';
import { missingSource, warning } from '../render/piece-checks.ts';
import { requestOf } from './site-pictures.ts';

/** What was seen in one artwork, or in the document's own rows under the document's key. */
export type ArtworkReport = {
  artworkKey: string;
  findings: Finding[];
  /** Of the fatal findings, for people. */
  sentences: string[];
  /** Of the warnings: shown to the editor, they hold nothing up. */
  warnings: string[];
};

/** Lays every artwork out in every format, so that what cannot be drawn is said before anybody is asked to approve it. */
export function artworkChecker({ siteUrl }: { siteUrl: string }): (content: Content) => Promise<ArtworkReport[]> {
  return async (content) => {
    const reports = [reportOf(content.id, rowFindings(content))];
    // One after the other: all at once would hold up everybody else in the studio.
    for (const artwork of artworksOf(content)) {
      const findings: Finding[] = [];
      for (const formatId of artwork.formats) {
        const request = requestOf({ edition: { number: 1, content }, artwork, formatId, output: 'png', siteUrl });
        findings.push(...(await advisePiece(request).catch(asFinding)));
      }
      reports.push(reportOf(artwork.key, findings));
    }
    return reports.filter(({ findings }) => findings.length > 0);
  };
}

/** Runs a checker and keeps the warnings that it gave, for the answer to the editor: `[{ artwork, message }]`. */
export function withWarnings(check: (content: Content) => Promise<ArtworkReport[]>) {
  const warnings: { artwork: string; message: string }[] = [];
  const checkArtworks = async (content: Content): Promise<ArtworkReport[]> => {
    const reports = await check(content);
    warnings.push(...reports.flatMap((report) => report.warnings.map((message) => ({ artwork: report.artworkKey, message }))));
    return reports;
  };
  return { checkArtworks, warnings };
}

function reportOf(artworkKey: string, findings: Finding[]): ArtworkReport {
  const say = (wanted: Finding['severity']) => [
    ...new Set(findings.filter(({ severity }) => severity === wanted).map(sentenceOf)),
  ];
  return { artworkKey, findings, sentences: say('fatal'), warnings: say('warning') };
}

/** Rows of the document itself: figures without a source, and lines of the contents list that name nothing. */
function rowFindings(content: Content): Finding[] {
  if (content.type === 'infographic') {
    return content.values.flatMap(({ label, source }, index) =>
      source.quote === '' && source.seed === ''
        ? [missingSource({ row: index + 1, label: label.vi, path: `values.${index}.source` })]
        : [],
    );
  }
  if (content.type !== 'campaign') return [];
  const known = content.artworks.map(({ key }) => key);
  return (content.packContents ?? [])
    .filter(({ artworkKey }) => !known.includes(artworkKey))
    .map(({ artworkKey }) => warning('pack.row-unmatched', { key: artworkKey, known: known.join(', '), path: 'packContents' }));
}

/** A piece that can't even be laid out has one fatal finding: why. */
function asFinding(error: unknown): Finding[] {
  if (error instanceof AppError) return [{ severity: 'fatal', code: error.code, params: error.params }];
  throw error;
}

function sentenceOf({ code, params }: Finding): string {
  return new AppError(code as ErrorCode, { params }).forPeople;
}
