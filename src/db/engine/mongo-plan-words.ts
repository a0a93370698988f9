import type { Payload } from 'payload';
import { contentFacts } from '../../domain/content-facts.gen.ts';
import { withCurrentLocales } from '../../domain/locale.ts';
import { type Fields, rowsOf } from './mongo-rows.ts';
import { readOldPhase, readOldSlogan, readOldTarget, unreadOf, unreadSentence } from './plan-words.ts';

const documents = Object.values(contentFacts).map(({ collection }) => collection);

const list = (value: unknown): Fields[] => (Array.isArray(value) ? (value as Fields[]) : []);

/** A campaign as it stands, or inside one of its versions. */
function campaignToday(campaign: Fields): Fields {
  return {
    ...campaign,
    targets: list(campaign.targets).map(({ year, ...target }) => ({
      ...target,
      ...readOldTarget({ ...target, year: year as number }),
    })),
    phases: list(campaign.phases).map((phase) => ({ ...phase, ...readOldPhase(phase) })),
  };
}

/** Stored words of plans become the choices of today, years become spans, and `tay` becomes `tyz`. Editions keep their bytes. */
export async function readPlanWords(payload: Payload): Promise<void> {
  const slogans = rowsOf(payload, 'slogans');
  const stored = await slogans.find({}).toArray();
  for (const { _id, ...slogan } of stored) await slogans.updateOne({ _id }, { $set: readOldSlogan(slogan) });
  const campaigns = await rowsOf(payload, 'campaigns').find({}).toArray();
  const unread = unreadOf({
    slogans: stored.map(({ kind }) => String(kind ?? '')),
    phases: campaigns.flatMap(({ phases }) => list(phases).map(({ kind }) => String(kind ?? ''))),
    operators: campaigns.flatMap(({ targets }) => list(targets).map(({ op }) => String(op ?? ''))),
  });
  for (const name of ['themes', 'slogans', 'media', ...documents]) {
    const rows = rowsOf(payload, name);
    for (const row of await rows.find({}).toArray()) {
      const today = withCurrentLocales(name === 'campaigns' ? campaignToday(row) : row);
      if (today !== row) await rows.replaceOne({ _id: row._id }, today);
    }
  }
  for (const name of documents) {
    const versions = rowsOf(payload, name, 'versions');
    for (const row of await versions.find({}).toArray()) {
      const version = name === 'campaigns' ? campaignToday(row.version as Fields) : row.version;
      await versions.replaceOne({ _id: row._id }, withCurrentLocales({ ...row, version }));
    }
  }
  if (unread.length > 0) payload.logger.error(unreadSentence(unread));
}

/** Years of one year go back to `year`, and the plan's own words to `kind`. */
export async function oldPlanWords(payload: Payload): Promise<void> {
  const slogans = rowsOf(payload, 'slogans');
  for (const { _id, kindInPlan } of await slogans.find({ kindInPlan: { $type: 'string' } }).toArray()) {
    await slogans.updateOne({ _id }, { $set: { kind: kindInPlan } });
  }
  const campaigns = rowsOf(payload, 'campaigns');
  for (const { _id, targets } of await campaigns.find({}).toArray()) {
    const old = list(targets).map((target) => ({ ...target, year: target.from === target.to ? target.from : null }));
    await campaigns.updateOne({ _id }, { $set: { targets: old } });
  }
}
