import type { Audience, CampaignContent, Phase, Slogan, Target, Theme } from '../../domain/content.ts';
import { isPublicPhase } from '../../domain/phases.ts';
import { type Raw, readId, readLocalised, readNumber, readSource, readText, readTexts } from './raw.ts';

/** Rows of a campaign as its plan has them. */
export function readAudience(raw: Raw): Audience {
  return {
    id: readText(raw, 'key'),
    label: readLocalised(raw, 'label'),
    role: readText(raw, 'role'),
    priority: raw.priority === true,
    source: readSource(raw),
  };
}

export function readThemes(rows: Raw[]): Theme[] {
  const keyById = new Map(rows.map((row) => [String(row.id), readText(row, 'key')]));
  return rows.map((row) => ({
    id: readText(row, 'key'),
    section: readText(row, 'section'),
    title: readLocalised(row, 'title'),
    tags: readTexts(row, 'tags'),
    parentId: keyById.get(readId(row, 'parent') ?? '') ?? null,
    source: readSource(row),
  }));
}

export function readSlogan(raw: Raw): Slogan {
  const kindInPlan = readText(raw, 'kindInPlan');
  return {
    id: readText(raw, 'key'),
    text: readLocalised(raw, 'text'),
    kind: readText(raw, 'kind'),
    ...(kindInPlan === '' ? {} : { kindInPlan }),
    source: readSource(raw),
  };
}

export function readTarget(raw: Raw): Target {
  const from = readNumber(raw, 'from');
  const to = readNumber(raw, 'to');
  return {
    id: readText(raw, 'key'),
    indicator: readText(raw, 'indicator'),
    statement: readLocalised(raw, 'statement'),
    op: readText(raw, 'op') || '=',
    value: readNumber(raw, 'value') ?? 0,
    unit: readText(raw, 'unit'),
    year: from === to ? from : null,
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    source: readSource(raw),
  };
}

/** Dates of the office itself never get into an edition: everything of it may be read by anybody. */
export function isOfEveryone(raw: Raw): boolean {
  return isPublicPhase({ kind: readText(raw, 'kind'), audience: readText(raw, 'audience') });
}

export function readSigner(raw: Raw): Pick<CampaignContent, 'signer'> {
  const [title, name] = [readText(raw, 'title'), readText(raw, 'name')];
  return title === '' && name === '' ? {} : { signer: { title, name } };
}

export function readPhase(raw: Raw): Phase {
  const rrule = readText(raw, 'rrule');
  return {
    id: readText(raw, 'key'),
    kind: readText(raw, 'kind'),
    title: readLocalised(raw, 'title'),
    start: readText(raw, 'start') || null,
    end: readText(raw, 'end') || null,
    ...(rrule === '' ? {} : { rrule }),
    audience: 'public',
    source: readSource(raw),
  };
}
