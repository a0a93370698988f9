import type { Payload } from 'payload';

/**
 * Why a plan may speak on the days of Tết: the reason that its campaign gives. `null` unless every campaign of the plan has its
 * peak then; what belongs to no campaign keeps quiet as everybody does.
 */
export async function tetPeakOf({
  payload,
  editionIds,
  themeId,
}: {
  payload: Payload;
  editionIds: string[];
  themeId: string | null;
}): Promise<string | null> {
  const campaigns = themeId === null ? await ofEditions(payload, editionIds) : await ofTheme(payload, themeId);
  const reasons = campaigns.map((campaign) => (campaign?.tetPeak?.isPeak ? campaign.tetPeak.reason?.trim() || null : null));
  return reasons.length > 0 && reasons.every((reason) => reason !== null) ? [...new Set(reasons)].join(' ') : null;
}

type Peak = { tetPeak?: { isPeak?: boolean | null; reason?: string | null } } | undefined;

async function ofEditions(payload: Payload, ids: string[]): Promise<Peak[]> {
  if (ids.length === 0) return [];
  const { docs: editions } = await payload.find({
    collection: 'editions',
    where: { id: { in: ids } },
    pagination: false,
    depth: 0,
  });
  const keys = editions.map(({ contentType, contentId, content }) =>
    contentType === 'campaign' ? contentId : ((content as { campaignId?: string | null } | null)?.campaignId ?? null),
  );
  const named = [...new Set(keys)].filter((key) => key !== null);
  const { docs } = await payload.find({ collection: 'campaigns', where: { key: { in: named } }, pagination: false, depth: 0 });
  return keys.map((key) => docs.find((campaign) => campaign.key === key));
}

async function ofTheme(payload: Payload, themeId: string): Promise<Peak[]> {
  const { docs } = await payload.find({ collection: 'themes', where: { id: { equals: themeId } }, limit: 1, depth: 1 });
  return docs.map(({ campaign }) => (typeof campaign === 'object' ? campaign : undefined));
}
