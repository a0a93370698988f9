import { artworksOf, type Content } from '../../domain/content.ts';
import { type CodeIndex, type CodePicture, type CodeRow, internalPaths } from '../../domain/generation.ts';
import type { PublishedEdition } from '../../domain/site.ts';
import { formats } from '../../formats/formats.ts';
import { guidePath, hashedPath, pagePath } from '../../portal/paths.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { jsonResource, type Resource } from '../generation/resource.ts';

/** What `/q` and `/v` need to know, for every edition that was ever public: paper outlives a generation. */
export function codesResource(catalogue: Catalogue): Resource {
  const index: CodeIndex = Object.fromEntries(
    catalogue.site.editions.map((edition) => [edition.number, codeRow({ catalogue, edition })]),
  );
  const resource = jsonResource({ path: internalPaths.codes, lastModified: catalogue.changedAt, value: index });
  return { ...resource, cache: 'internal' };
}

function codeRow({ catalogue, edition }: { catalogue: Catalogue; edition: PublishedEdition }): CodeRow {
  const { content, version, approvedAt } = edition;
  const successor = catalogue.successorOf(edition);
  const { withdrawnAt, withdrawnReason } = withdrawalOf({ catalogue, edition, successor });
  return {
    title: content.title.vi,
    type: content.type,
    contentId: content.id,
    version,
    issuerName: content.issuer.name,
    approvedAt,
    state: stateOf({ edition, successor }),
    withdrawnAt,
    withdrawnReason,
    target: successor && targetOf({ catalogue, content: successor.content }),
    targets: targetsFor({ catalogue, edition, successor }),
    pictures: edition.state === 'withdrawn' ? [] : picturesFor({ catalogue, edition }),
  };
}

/**
 * What hangs on the wall was drawn from its own edition: its artwork may stand elsewhere in the successor, so the guide is taken
 * from the edition that the paper names.
 */
function targetsFor({ catalogue, edition, successor }: Succession & { catalogue: Catalogue }): CodeRow['targets'] {
  if (successor === null) return [];
  return artworksOf(edition.content).map(({ guideId }) => liveGuide({ catalogue, guideIds: [guideId] }));
}

/** One an artwork and medium: the first that was drawn. */
function picturesFor({ catalogue, edition }: { catalogue: Catalogue; edition: PublishedEdition }): CodePicture[] {
  const keys = artworksOf(edition.content).map(({ key }) => key);
  const pictures = new Map<string, CodePicture>();
  for (const picture of catalogue.picturesOf(edition)) {
    const { formatId, widthPx, heightPx, alt } = picture;
    const medium = formats.get(formatId)?.medium;
    const artwork = keys.indexOf(picture.artworkKey) + 1;
    const key = `${artwork} ${medium}`;
    if (!medium || artwork === 0 || pictures.has(key)) continue;
    pictures.set(key, { artwork, medium, path: hashedPath(picture), widthPx, heightPx, alt });
  }
  return [...pictures.values()];
}

type Succession = { edition: PublishedEdition; successor: PublishedEdition | null };

/** An old edition of a document that is gone is as withdrawn as the newest one. */
function stateOf({ edition, successor }: Succession): CodeRow['state'] {
  if (edition.state === 'withdrawn' || successor === null) return 'withdrawn';
  return successor === edition ? 'approved' : 'superseded';
}

function withdrawalOf({ catalogue, edition, successor }: Succession & { catalogue: Catalogue }): PublishedEdition {
  if (successor || edition.withdrawnAt) return edition;
  const { type, id } = edition.content;
  return catalogue.gone.find(({ content }) => content.type === type && content.id === id) ?? edition;
}

/** A scan leads to a guide wherever there is one: the poster's own, or the first of its campaign. */
function targetOf({ catalogue, content }: { catalogue: Catalogue; content: Content }): string {
  const own = content.type === 'campaign' ? content.guideIds : [];
  const guideIds = [...artworksOf(content).map(({ guideId }) => guideId), ...own];
  return liveGuide({ catalogue, guideIds }) ?? pagePath(content);
}

function liveGuide({ catalogue, guideIds }: { catalogue: Catalogue; guideIds: string[] }): string | null {
  const id = guideIds.find((guideId) => catalogue.find('guide', guideId) !== null);
  return id === undefined ? null : guidePath(id);
}
