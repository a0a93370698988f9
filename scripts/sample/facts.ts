import { readFileSync } from 'node:fs';
import type { Audience, CampaignContent, Phase, Slogan, Source, Target, Theme } from '../../src/domain/content.ts';
import { slug } from '../../src/text/slug.ts';
import { vi } from './words.ts';

type Row = { id: string; campaign: string; seed: string; line: number; quote: string; section?: string };
type ThemeRow = Row & { section: string; title: string; tags: string[]; parent: string | null };
type SloganRow = Row & { text: string; kind: string };
type AudienceRow = Row & { label: string; role: string; priority?: boolean };
/** `year` is a text such as "2025-2026" where the plan gives a span. */
type TargetRow = Row & {
  indicator: string;
  statement: string;
  op: string;
  value: number;
  unit: string;
  year: number | string | null;
};
type PhaseRow = Row & {
  kind: string;
  title: string;
  start: string | null;
  end: string | null;
  recurrence?: string;
  occurrences?: string[];
};
type CampaignRow = {
  id: string;
  docType: string;
  docNumber: string | null;
  docDate: string;
  docSystem: CampaignContent['document']['system'];
  issuer: string;
  period: { start: string; end: string | null; label: string };
};

/** What the plan of one campaign says, as domain types, each with the words it was read from. */
export type CampaignFacts = Pick<
  CampaignContent,
  'document' | 'period' | 'audiences' | 'themes' | 'slogans' | 'targets' | 'phases'
>;

/** What an editor adds to them. */
export type CampaignWords = Omit<CampaignContent, 'type' | 'files' | keyof CampaignFacts>;

/** Reads `facts/`; ids become slugs ("gv-theme-ĐC.I.1" → "gv-theme-dc-i-1") because they stand in URLs and file names. */
export function factsOf(campaignId: string): CampaignFacts {
  const rows = <R extends Row>(name: string) => read<R[]>(name).filter((row) => row.campaign === campaignId);
  const plan = read<CampaignRow>(`campaign-${campaignId}`);
  return {
    document: documentOf(plan),
    period: { start: plan.period.start, end: plan.period.end, label: plan.period.label },
    audiences: rows<AudienceRow>('audiences').map(toAudience),
    themes: rows<ThemeRow>('themes').map(toTheme),
    slogans: rows<SloganRow>('slogans').map(toSlogan),
    targets: rows<TargetRow>('targets').map(toTarget),
    phases: rows<PhaseRow>('phases').map(toPhase),
  };
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`./facts/${name}.json`, import.meta.url), 'utf8')) as T;
}

function sourceOf({ seed, line, quote, section }: Row): Source {
  return { seed, line, quote, ...(section === undefined ? {} : { section }) };
}

/** Lào Cai's number is blank in the plan ("…-KH/BTGDVTU"): no number is better than half of one. */
function documentOf(plan: CampaignRow): CampaignContent['document'] {
  const number = plan.docNumber?.startsWith('…') ? null : plan.docNumber;
  return { type: plan.docType, number, date: plan.docDate, system: plan.docSystem };
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
  return { id: slug(row.id), text: vi(row.text), kind: row.kind, source: sourceOf(row) };
}

function toTarget(row: TargetRow): Target {
  return {
    id: slug(row.id),
    indicator: row.indicator,
    statement: vi(row.statement),
    op: row.op,
    value: row.value,
    unit: row.unit,
    year: typeof row.year === 'number' ? row.year : null,
    source: sourceOf(row),
  };
}

/** `recurrence` is kept only where it is an RRULE; single months the plan lists go into the title. */
function toPhase(row: PhaseRow): Phase {
  const months = row.occurrences?.map((month) => month.replace(/^(\d{4})-0?(\d+)$/, '$2/$1')) ?? [];
  return {
    id: slug(row.id),
    kind: row.kind,
    title: vi(months.length > 0 ? `${row.title} (tháng ${months.join(', tháng ')})` : row.title),
    start: row.start,
    end: row.end,
    ...(row.recurrence?.startsWith('FREQ=') ? { rrule: row.recurrence } : {}),
    source: sourceOf(row),
  };
}
