import { artworksOf, type CampaignContent, type Content } from '../../domain/content.ts';
import { AppError } from '../../domain/errors.ts';
import { type Finding, fatal, warning } from '../../domain/finding.ts';
import { type Locale, languageNames, languageNamesVi } from '../../domain/locale.ts';
import { languagesOfPiece } from '../../domain/piece-languages.ts';
import type { ReaderText } from '../../domain/reader-language.ts';
import { recordingsOf } from '../../domain/recordings.ts';
import { scopeCodesOf } from '../../domain/scope.ts';
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
  sentences: Said[];
  /** Sentences of the warnings. The editor and the approver see them; they do not stop the submission. */
  warnings: Said[];
};

/** `path`: what the finding calls the field within its piece, or within the document. */
export type Said = ReaderText & { path?: string };

/**
 * Lays out every artwork in every format, so that the editor learns before approval what cannot be drawn: once without a
 * commune's name, and once with the longest commune name, because that commune's pack would fail months later.
 */
export function artworkChecker({ siteUrl }: { siteUrl: string }): (content: Content) => Promise<ArtworkReport[]> {
  return async (content) => {
    const reports = [
      reportOf(
        content.id,
        rowFindings(content).map((finding) => ({ finding, unit: null, locale: 'vi' })),
      ),
    ];
    const widest = widestCommune(scopesOf(content));
    // One after the other: all at once would block the studio for everyone else.
    for (const artwork of artworksOf(content)) {
      const seen: Seen[] = [];
      for (const unit of widest ? [null, widest] : [null]) {
        for (const formatId of artwork.formats) {
          const request = requestOf({ edition: { number: 1, content }, artwork, formatId, output: 'png', siteUrl });
          const findings = await advisePiece({ ...request, unit: unit && withLogo(unit) }).catch(asFinding);
          seen.push(...findings.map((finding) => ({ finding, unit, locale: 'vi' as const })));
        }
      }
      for (const locale of languagesOfPiece(artwork).filter((code) => code !== 'vi')) {
        const told = new Set(seen.map(troubleOf));
        for (const formatId of artwork.formats) {
          const request = requestOf({ edition: { number: 1, content }, artwork, formatId, output: 'png', siteUrl });
          const findings = await advisePiece({ ...request, unit: widest && withLogo(widest), locale }).catch(asFinding);
          const own = findings.map((finding) => ({ finding, unit: null, locale }));
          // What holds in Vietnamese as well has been said.
          seen.push(...own.filter((each) => !told.has(troubleOf(each))));
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
export function scopesOf(content: Content): string[] {
  return content.type === 'campaign' ? scopeCodesOf(content) : [content.issuer.unitCode.split('-')[0] ?? ''];
}

/** A warning for the editor; `artwork` names the piece or the file, or all pieces that have the same one. */
export type ArtworkWarning = { artwork: string; message: ReaderText };

/** Runs a checker and collects the warnings that it gave, for the answer to the editor. */
export function withWarnings(check: (content: Content) => Promise<ArtworkReport[]>) {
  const warnings: ArtworkWarning[] = [];
  const checkArtworks = async (content: Content): Promise<ArtworkReport[]> => {
    const reports = await check(content);
    for (const { artworkKey, warnings: messages } of reports) {
      for (const { vi, en } of messages) {
        const message = { vi, en };
        const same = warnings.find((warned) => warned.message.vi === message.vi);
        if (same) same.artwork = `${same.artwork}, ${artworkKey}`;
        else warnings.push({ artwork: artworkKey, message });
      }
    }
    return reports;
  };
  return { checkArtworks, warnings };
}

/** `unit`: the commune for which the piece was laid out; `locale`: the language in which. */
type Seen = { finding: Finding; unit: UnitFace | null; locale: Locale };

const troubleOf = ({ finding: { code, params } }: Seen): string => `${code} ${String(params.path ?? '')}`;

function reportOf(artworkKey: string, seen: Seen[]): ArtworkReport {
  const say = (wanted: Finding['severity']) =>
    groupsOf(seen.filter(({ finding }) => finding.severity === wanted)).map(sentenceOf);
  return { artworkKey, findings: seen.map(({ finding }) => finding), sentences: say('fatal'), warnings: say('warning') };
}

/**
 * The same trouble of the same field once, whatever the formats and communes in which it was seen: an editor who is told twenty
 * nearly equal things reads none. What is seen without a commune's name comes first.
 */
function groupsOf(seen: Seen[]): Seen[][] {
  const groups = new Map<string, Seen[]>();
  for (const each of [...seen].sort((one, other) => Number(one.unit !== null) - Number(other.unit !== null))) {
    const { code, params } = each.finding;
    // Words of a text that is missing, of a language, … tell troubles of one field apart; sizes and formats do not.
    const { format: _, path = '', ...rest } = params;
    const told = 'format' in params ? '' : AppError.of({ code, params: rest }).words.vi;
    const key = [code, String(path), told, each.locale].join('\n');
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()];
}

/** The field comes along, for a list that leads to it. */
function sentenceOf(group: Seen[]): Said {
  const path = group[0]?.finding.params.path;
  return { ...wordsOf(group), ...(typeof path === 'string' ? { path } : {}) };
}

function wordsOf([first, ...others]: Seen[]): ReaderText {
  if (first === undefined) throw new Error('A group has a finding.');
  const { finding, unit, locale } = first;
  const words = inLanguage(AppError.of(finding).words, locale);
  const shown =
    unit === null ? words : { vi: `Khi mang tên ${unit.name}: ${words.vi}`, en: `With the name ${unit.name}: ${words.en}` };
  const formats = new Map(
    others.flatMap(({ finding: { params } }) => formatLabel(params.format)).map((label) => [label.vi, label]),
  );
  for (const label of formatLabel(finding.params.format)) formats.delete(label.vi);
  if (formats.size === 0) return shown;
  const list = (language: keyof ReaderText) => [...formats.values()].map((label) => label[language]).join('; ');
  return { vi: `${shown.vi} Các khuôn khổ khác cũng vậy: ${list('vi')}.`, en: `${shown.en} The same on: ${list('en')}.` };
}

function inLanguage(words: ReaderText, locale: Locale): ReaderText {
  if (locale === 'vi') return words;
  return {
    vi: `Bản ${languageNamesVi[locale]}: ${words.vi}`,
    en: `In ${languageNames[locale]}: ${words.en}`,
  };
}

function formatLabel(format: unknown): ReaderText[] {
  if (typeof format === 'string') return [{ vi: format, en: format }];
  return format !== null && typeof format === 'object' && 'vi' in format && 'en' in format ? [format as ReaderText] : [];
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
  return [...unmatched, ...wordless, ...packFindings(content)];
}

const packTexts = [
  { name: 'facebook', channel: { vi: 'Facebook', en: 'Facebook' } },
  { name: 'zalo', channel: { vi: 'Zalo', en: 'Zalo' } },
  { name: 'loudspeaker', channel: { vi: 'Loa truyền thanh', en: 'Loudspeaker' } },
] as const;

/** What communes would download with nothing in it. Some campaigns mean it so: they are told, not stopped. */
function packFindings(content: CampaignContent): Finding[] {
  const { captions, artworks, packContents = [] } = content;
  const isListed = packContents.some(({ artworkKey }) => artworks.some(({ key }) => key === artworkKey));
  const without = artworks.length === 0 ? [warning('pack.no-artworks', { path: 'artworks' })] : [];
  const unlisted = artworks.length > 0 && packContents.length > 0 && !isListed;
  return [
    ...packTexts
      .filter(({ name }) => captions[name].vi.trim() === '')
      // Said of a recording already, and harder.
      .filter(({ name }) => name !== 'loudspeaker' || recordingsOf(content).length === 0)
      .map(({ name, channel }) => warning('pack.caption-empty', { channel, path: `captions.${name}` })),
    ...without,
    ...(unlisted ? [warning('pack.no-pieces', { path: 'packContents' })] : []),
  ];
}

/** A piece that cannot be laid out has one fatal finding with the reason. */
function asFinding(error: unknown): Finding[] {
  if (error instanceof AppError) return [{ severity: 'fatal', code: error.code, params: error.params }];
  throw error;
}
