import { readFileSync } from 'node:fs';
import type { Audience, CampaignContent, LegalBasis, Phase, Slogan, Source, Target, Theme } from '../../src/domain/content.ts';
import { type PhaseAudience, type PhaseKind, phaseAudienceOf } from '../../src/domain/phases.ts';
import type { SloganKind } from '../../src/domain/slogan-kinds.ts';
import type { TargetOperator } from '../../src/domain/targets.ts';
import { undated } from '../../src/text/plan-date.ts';
import { slug } from '../../src/text/slug.ts';
import { exactDates } from './exact-dates.ts';
import { vi } from './words.ts';

type Row = { id: string; campaign: string; seed: string; line: number; quote: string; section?: string };
type ThemeRow = Row & { section: string; title: string; tags: string[]; parent: string | null };
type SloganRow = Row & { text: string; kind: SloganKind; kindInPlan?: string };
type AudienceRow = Row & { label: string; role: string; priority?: boolean };
/** `from` alone is "từ năm 2025"; both are `null` where the plan names no year. */
type TargetRow = Row & {
  indicator: string;
  statement: string;
  op: TargetOperator;
  value: number;
  unit: string;
  from: number | null;
  to: number | null;
};
type PhaseRow = Row & {
  kind: PhaseKind;
  audience?: PhaseAudience;
  title: string;
  start: string | null;
  end: string | null;
  recurrence?: string;
};
/** The row of a campaign's own document is among them. */
type LegalRow = Omit<Row, 'id'> & {
  number: string | null;
  date: string | null;
  type: string;
  issuer: string;
  title: string | null;
  role: 'căn cứ' | 'viện dẫn' | 'chính văn bản này';
};
type CampaignRow = {
  id: string;
  docType: string;
  docNumber: string | null;
  docDate: string;
  docSystem: CampaignContent['document']['system'];
  issuer: string;
  signer: { prefix: string | null; title: string; name: string } | null;
  period: { start: string; end: string | null; label: string };
};

/** What the plan of one campaign says, as domain types, each with the words it was read from. */
export type CampaignFacts = Pick<
  CampaignContent,
  'document' | 'legalBasis' | 'signer' | 'period' | 'audiences' | 'themes' | 'slogans' | 'targets' | 'phases'
>;

/** What an editor adds to them. */
export type CampaignWords = Omit<CampaignContent, 'type' | 'files' | keyof CampaignFacts>;

/** Reads `facts/`; ids become slugs ("gv-theme-ĐC.I.1" → "gv-theme-dc-i-1") because they stand in URLs and file names. */
export function factsOf(campaignId: string): CampaignFacts {
  const rows = <R extends Omit<Row, 'id'>>(name: string) => read<R[]>(name).filter((row) => row.campaign === campaignId);
  const plan = read<CampaignRow>(`campaign-${campaignId}`);
  return {
    document: documentOf(plan),
    legalBasis: rows<LegalRow>('legal-refs').flatMap(toLegalBasis),
    ...signerOf(plan),
    period: periodOf(plan),
    audiences: rows<AudienceRow>('audiences').map(toAudience),
    themes: rows<ThemeRow>('themes').map(toTheme),
    slogans: rows<SloganRow>('slogans').map(toSlogan),
    targets: rows<TargetRow>('targets').map(toTarget),
    phases: rows<PhaseRow>('phases').map(toPhase),
  };
}

/** The body as its plan names it, also where another one answers for the campaign today. */
export const issuerInPlan = (campaignId: string): string => read<CampaignRow>(`campaign-${campaignId}`).issuer;

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`./facts/${name}.json`, import.meta.url), 'utf8')) as T;
}

function sourceOf({ seed, line, quote, section }: Omit<Row, 'id'>): Source {
  return { seed, line, quote, ...(section === undefined ? {} : { section }) };
}

/** Lào Cai's number is blank in the plan ("…-KH/BTGDVTU"): no number is better than half of one. */
function documentOf(plan: CampaignRow): CampaignContent['document'] {
  const number = plan.docNumber?.startsWith('…') ? null : plan.docNumber;
  return { type: plan.docType, number, ...dateOf(plan.docDate), system: plan.docSystem };
}

/** "2025 (sau 08/7/2025)" is what the office concluded; the paper itself names no date. */
function dateOf(docDate: string): Pick<CampaignContent['document'], 'date' | 'dateNote'> {
  const note = /\((sau .+)\)$/.exec(docDate)?.[1];
  return note === undefined ? { date: docDate } : { date: undated, dateNote: note };
}

function periodOf({ id, period: { start, end, label } }: CampaignRow): CampaignContent['period'] {
  const exact = exactDates[id];
  return { start: exact?.start ?? start, end: exact ? exact.end : end, label };
}

function toLegalBasis(row: LegalRow): LegalBasis[] {
  if (row.role === 'chính văn bản này') return [];
  const { type, number, issuer } = row;
  const role = row.role === 'căn cứ' ? 'can-cu' : 'vien-dan';
  const title = row.title === null ? {} : { title: row.title };
  return [{ type, number, date: row.date ?? undated, issuer, ...title, role, source: sourceOf(row) }];
}

/** "K/T TRƯỞNG BAN, PHÓ TRƯỞNG BAN": as the plan writes it. */
function signerOf({ signer }: CampaignRow): Pick<CampaignContent, 'signer'> {
  if (signer === null) return {};
  return { signer: { title: [signer.prefix, signer.title].filter(Boolean).join(', '), name: signer.name } };
}

function toAudience(row: AudienceRow): Audience {
  return { id: slug(row.id), label: vi(row.label), role: row.role, priority: row.priority ?? false, source: sourceOf(row) };
}

function toTheme(row: ThemeRow): Theme {
  return {
    id: slug(row.id),
    section: row.section,
    title: vi(row.title),
    tags: row.tags,
    parentId: row.parent === null ? null : slug(row.parent),
    source: sourceOf(row),
  };
}

function toSlogan(row: SloganRow): Slogan {
  const { kind, kindInPlan } = row;
  return { id: slug(row.id), text: vi(row.text), kind, ...(kindInPlan ? { kindInPlan } : {}), source: sourceOf(row) };
}

function toTarget(row: TargetRow): Target {
  return {
    id: slug(row.id),
    indicator: row.indicator,
    statement: vi(row.statement),
    op: row.op,
    value: row.value,
    unit: row.unit,
    year: row.from === row.to ? row.from : null,
    ...(row.from === null ? {} : { from: row.from }),
    ...(row.to === null ? {} : { to: row.to }),
    source: sourceOf(row),
  };
}

/** `recurrence` is kept only where it is an RRULE. Two single months are two rows. */
function toPhase(row: PhaseRow): Phase {
  return {
    id: slug(row.id),
    kind: row.kind,
    title: vi(row.title),
    ...(exactDates[row.id] ?? { start: row.start, end: row.end }),
    ...(row.recurrence?.startsWith('FREQ=') ? { rrule: row.recurrence } : {}),
    audience: phaseAudienceOf(row),
    source: sourceOf(row),
  };
}
