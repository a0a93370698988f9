import { artworksOf, type Content } from '../../domain/content.ts';
import { AppError } from '../../domain/errors.ts';
import { type Finding, fatal, warning } from '../../domain/finding.ts';
import { languageNames } from '../../domain/locale.ts';
import type { ReaderText } from '../../domain/reader-language.ts';
import { recordingsOf } from '../../domain/recordings.ts';
import type { UnitFace } from '../../domain/unit.ts';
import { advisePiece } from '../../render/compose/piece-advice.ts';
import { missingSource } from '../../render/compose/piece-checks.ts';
import { requestOf } from '../../render/edition-request.ts';
import { widestCommune } from './widest-commune.ts';

/** The findings in one artwork, or in the document's own rows under the document's key. */
export type ArtworkReport = {
  artworkKey: string;
  findings: Finding[];
  /** Sentences of the fatal findings. */
  sentences: ReaderText[];
  /** Sentences of the warnings. The editor sees them; they do not stop the submission. */
  warnings: ReaderText[];
};

/**
 * Lays out every artwork in every format, so that the editor learns before approval what cannot be drawn: once without a
 * commune's name, and once with the longest commune name, because that commune's pack would fail months later.
 */
export function artworkChecker({ siteUrl }: { siteUrl: string }): (content: Content) => Promise<ArtworkReport[]> {
  return async (content) => {
    const reports = [
      reportOf(
        content.id,
        rowFindings(content).map((finding) => ({ finding, unit: null })),
      ),
    ];
    const widest = widestCommune(scopeOf(content));
    // One after the other: all at once would block the studio for everyone else.
    for (const artwork of artworksOf(content)) {
      const seen: Seen[] = [];
      for (const unit of widest ? [null, widest] : [null]) {
        for (const formatId of artwork.formats) {
          const request = requestOf({ edition: { number: 1, content }, artwork, formatId, output: 'png', siteUrl });
          const findings = await advisePiece({ ...request, unit: unit && withLogo(unit) }).catch(asFinding);
          seen.push(...findings.map((finding) => ({ finding, unit })));
        }
      }
      reports.push(reportOf(artwork.key, seen));
    }
    return reports.filter(({ findings }) => findings.length > 0);
  };
}

/** A logo leaves less room for the names: text that fits with a logo also fits without one. Nothing is drawn. */
function withLogo(unit: UnitFace): UnitFace {
  return { ...unit, logo: { sha256: '0'.repeat(64), widthPx: 600, heightPx: 600, unitCode: unit.code } };
}

/** Leaflets do not name their campaign's place: they are for the communes of the body that issues them. */
function scopeOf(content: Content): string {
  return content.type === 'campaign' ? content.scopeUnitCode : (content.issuer.unitCode.split('-')[0] ?? '');
}

/** A warning for the editor; `artwork` names the piece or the file. */
export type ArtworkWarning = { artwork: string; message: ReaderText };

/** Runs a checker and collects the warnings that it gave, for the answer to the editor. */
export function withWarnings(check: (content: Content) => Promise<ArtworkReport[]>) {
  const warnings: ArtworkWarning[] = [];
  const checkArtworks = async (content: Content): Promise<ArtworkReport[]> => {
    const reports = await check(content);
    warnings.push(...reports.flatMap((report) => report.warnings.map((message) => ({ artwork: report.artworkKey, message }))));
    return reports;
  };
  return { checkArtworks, warnings };
}

/** `unit`: the commune for which the piece was laid out. */
type Seen = { finding: Finding; unit: UnitFace | null };

function reportOf(artworkKey: string, seen: Seen[]): ArtworkReport {
  const anyway = new Set(seen.flatMap(({ finding, unit }) => (unit === null ? [AppError.of(finding).forPeople] : [])));
  const say = (wanted: Finding['severity']) => {
    const sentences = seen
      .filter(({ finding }) => finding.severity === wanted)
      .map(({ finding, unit }) => {
        const { words } = AppError.of(finding);
        if (unit === null || anyway.has(words.vi)) return words;
        return { vi: `Khi mang tên ${unit.name}: ${words.vi}`, en: `With the name ${unit.name}: ${words.en}` };
      });
    return [...new Map(sentences.map((sentence) => [sentence.vi, sentence])).values()];
  };
  return { artworkKey, findings: seen.map(({ finding }) => finding), sentences: say('fatal'), warnings: say('warning') };
}

/**
 * Rows of the document itself: figures without a source, recordings without words, lines of the contents list that name
 * nothing.
 */
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
  const unmatched = (content.packContents ?? [])
    .filter(({ artworkKey }) => !known.includes(artworkKey))
    .map(({ artworkKey }) => warning('pack.row-unmatched', { key: artworkKey, known: known.join(', '), path: 'packContents' }));
  const wordless = recordingsOf(content)
    .filter(({ text }) => text === '')
    .map(({ locale }) => {
      return fatal('recording.without-text', { language: languageNames[locale], path: 'captions.loudspeaker' });
    });
  return [...unmatched, ...wordless];
}

/** A piece that cannot be laid out has one fatal finding with the reason. */
function asFinding(error: unknown): Finding[] {
  if (error instanceof AppError) return [{ severity: 'fatal', code: error.code, params: error.params }];
  throw error;
}
