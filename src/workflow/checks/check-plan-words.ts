import type { Payload } from 'payload';
import { slogansOf } from '../../db/read-plans.ts';
import { artworksOf, type CampaignContent, type Content } from '../../domain/content.ts';
import { AppError } from '../../domain/errors.ts';
import type { LocalisedText } from '../../domain/locale.ts';
import type { ReaderText } from '../../domain/reader-language.ts';
import { isMotto, isName, sloganKindOf } from '../../domain/slogan-kinds.ts';
import { isOperatorSaid, type TargetOperator, targetOperatorWords } from '../../domain/targets.ts';
import { nearQuotes } from '../../text/near-quote.ts';
import type { ArtworkReport, ArtworkWarning } from './check-artworks.ts';

/** What a document says against its plan. The editor sees it; none of it stops the submission. */
export async function planReports({ payload, content }: { payload: Payload; content: Content }): Promise<ArtworkReport[]> {
  const mottos = await mottosFor({ payload, content });
  const own = content.type === 'campaign' ? [...kindWarnings(content), ...targetWarnings(content)] : [];
  const byPlace = new Map<string, ReaderText[]>();
  for (const { artwork, message } of [...mottoWarnings({ content, mottos }), ...own])
    byPlace.set(artwork, [...(byPlace.get(artwork) ?? []), message]);
  return [...byPlace].map(([artworkKey, warnings]) => ({ artworkKey, findings: [], sentences: [], warnings }));
}

/** Mottos of its own campaign. Those of other plans may be worded otherwise, and rightly so. */
async function mottosFor({ payload, content }: { payload: Payload; content: Content }): Promise<string[]> {
  if (content.type === 'campaign') return content.slogans.filter(isCalledOut).map(({ text }) => text.vi);
  const { campaignId = null } = content as { campaignId?: string | null };
  if (campaignId === null) return [];
  const slogans = await slogansOf(payload, campaignId);
  return slogans.filter(isCalledOut).flatMap(({ text }) => text ?? []);
}

const isCalledOut = (slogan: { kind: string }): boolean => isMotto(slogan) || !isName(slogan);

/** A warning for each place whose words come near a motto and are not the motto. */
export function mottoWarnings({ content, mottos }: { content: Content; mottos: string[] }): ArtworkWarning[] {
  const seen = new Set<string>();
  return textsOf(content).flatMap(({ artwork, text }) =>
    nearQuotes(text, mottos).flatMap(({ written, quote: motto }) => {
      const name = [artwork, written, motto].join('\n');
      if (seen.has(name)) return [];
      seen.add(name);
      return [{ artwork, message: new AppError('plan.motto-differs', { params: { motto, written } }).words }];
    }),
  );
}

type Place = { artwork: string; text: string };

/** Everything of a document that people read or hear, by the piece it stands on. */
function textsOf(content: Content): Place[] {
  const of = (artwork: string, texts: (LocalisedText | undefined)[]): Place[] =>
    texts.flatMap((text) => (text === undefined || text.vi === '' ? [] : [{ artwork, text: text.vi }]));
  const pieces = artworksOf(content).flatMap(({ key, headline, body, points = [], back, action }) =>
    of(key, [headline, body, ...points, back?.headline, ...(back?.points ?? []), action]),
  );
  return [...of(content.id, [content.title, content.summary, ...ownTexts(content)]), ...pieces];
}

function ownTexts(content: Content): (LocalisedText | undefined)[] {
  switch (content.type) {
    case 'campaign':
      return [content.captions.facebook, content.captions.zalo, content.captions.loudspeaker];
    case 'video':
      return [content.transcript];
    case 'article':
      return content.sections.flatMap(({ heading, text }) => [heading, text]);
    default:
      return [];
  }
}

function kindWarnings({ id, slogans }: CampaignContent): ArtworkWarning[] {
  return slogans
    .filter(({ kind }) => sloganKindOf(kind) === null)
    .map(({ text }) => ({
      artwork: id,
      message: new AppError('plan.slogan-without-kind', { params: { text: text.vi } }).words,
    }));
}

function targetWarnings({ id, targets }: CampaignContent): ArtworkWarning[] {
  return targets.flatMap((target) => {
    const params = { statement: target.statement.vi };
    const operator = targetOperatorWords[target.op as TargetOperator];
    const unsaid = isOperatorSaid(target) ? [] : [new AppError('plan.operator-unsaid', { params: { ...params, operator } })];
    const cut = /…|\.{3}/.test(target.statement.vi) ? [new AppError('plan.sentence-cut', { params })] : [];
    return [...unsaid, ...cut].map(({ words }) => ({ artwork: id, message: words }));
  });
}
