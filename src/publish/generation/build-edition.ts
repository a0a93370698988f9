import type { Content } from '../../domain/content.ts';
import { fieldName } from '../../domain/content-parts.ts';
import { AppError } from '../../domain/errors.ts';
import { type Finding, fatal } from '../../domain/finding.ts';
import { addressFaults } from '../../workflow/checks/check-addresses.ts';
import type { ArtworkReport } from '../../workflow/checks/check-artworks.ts';
import { dateFaults } from '../../workflow/checks/check-dates.ts';
import { composeGeneration } from './compose.ts';
import { siteOfOne } from './site-of-one.ts';

type Building = { content: Content; siteUrl: string };

/**
 * Builds all that publication will build of one edition: its pages, its documents in the content API, its lines in every feed.
 * Throws what publication would throw. Nothing is stored and nothing of the site is read.
 */
export function buildEdition({ content, siteUrl }: Building): void {
  for (const resource of composeGeneration(siteOfOne({ content, siteUrl })).values()) void resource.body;
}

/**
 * Why an edition could not become public, each with its field: dates and addresses that cannot be read, then the first thing that
 * publication stumbles over. None for one that can.
 */
export function pageFindings({ content, siteUrl }: Building): Finding[] {
  const dates = [...dateFaults(content), ...addressFaults(content)];
  const failure = failureOf({ content, siteUrl });
  if (failure === null) return dates;
  const field = blamedField({ content, siteUrl });
  // The date that is named already may be the whole reason.
  if (field !== null && dates.some(({ params }) => String(params.path).split('.')[0] === field)) return dates;
  const reason = failure instanceof AppError ? failure.words : sameInBoth(messageOf(failure));
  const params = { field: fieldName(field), reason };
  return [...dates, fatal('publish.page-fails', { ...params, path: field ?? '' })];
}

/** The same as an error that names the first field, for a delivery of an edition from before submissions built pages. */
export function pageFailure(building: Building): AppError | null {
  const cause = failureOf(building);
  if (cause === null) return null;
  const [first] = pageFindings(building);
  return first ? AppError.of({ code: first.code, params: first.params, cause }) : null;
}

function failureOf(building: Building): unknown {
  try {
    buildEdition(building);
    return null;
  } catch (error) {
    return error ?? new Error('unknown');
  }
}

/** The part of the content without which the rest can be built; `null` when it is no single one. */
function blamedField({ content, siteUrl }: Building): string | null {
  const names = Object.keys(content).filter((name) => name !== 'type');
  const canBe = (name: string, value: unknown) =>
    failureOf({ content: { ...content, [name]: value } as Content, siteUrl }) === null;
  return names.find((name) => emptiesOf(content[name as keyof Content]).some((value) => canBe(name, value))) ?? null;
}

/** The value emptied in its own shape, and for one of the wrong shape the empty values of every other. */
function emptiesOf(value: unknown): unknown[] {
  return value === null || typeof value !== 'object' ? [[], 'x', 1, { vi: 'x' }] : [emptyOf(value)];
}

/** A value of the same shape that says nothing, and that every page can show. */
function emptyOf(value: unknown): unknown {
  if (Array.isArray(value)) return [];
  if (typeof value === 'string') return 'x';
  if (typeof value === 'number') return 1;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, emptyOf(inner)]));
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
const sameInBoth = (text: string) => ({ vi: text, en: text });

/** `pageFindings` as a check at submission. */
export function pageChecker({ siteUrl }: { siteUrl: string }): (content: Content) => Promise<ArtworkReport[]> {
  return async (content) => {
    const findings = pageFindings({ content, siteUrl });
    const sentences = findings.map((finding) => ({ ...AppError.of(finding).words, path: String(finding.params.path) }));
    return findings.length === 0 ? [] : [{ artworkKey: content.id, findings, sentences, warnings: [] }];
  };
}
