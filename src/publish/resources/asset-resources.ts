import { addresses } from '../../domain/addresses.ts';
import { contentFacts } from '../../domain/content-facts.gen.ts';
import { internalPaths, type SiteFrame } from '../../domain/generation.ts';
import type { SitePicture } from '../../domain/site.ts';
import { readPortalAssets } from '../../portal/assets.ts';
import { hashedPath } from '../../portal/paths.ts';
import { gonePage } from '../../portal/problems.ts';
import { localesOf } from '../../portal/translations.ts';
import { type Catalogue, modifiedAt } from '../catalogue/catalogue.ts';
import {
  contentTypes,
  fileResource,
  hashedResource,
  htmlResource,
  jsonResource,
  neverModified,
  type Resource,
} from '../generation/resource.ts';
import { endedBodiesOf } from './ended-bodies.ts';

type Assets = {
  catalogue: Catalogue;
  unitsPath: string;
  /** Where the picker finds what communes were called before, if any was. */
  formerUnitsPath?: string | undefined;
  /** Where the numbers of the community digital teams lie, if any unit has named one. */
  supportPath: string | undefined;
};

/** Styles, script, fonts and the frame that names them. `unitsPath` is where the commune picker finds its index. */
export function assetResources({ catalogue, unitsPath, formerUnitsPath, supportPath }: Assets): {
  frame: SiteFrame;
  packCheckerPath: string;
  coverPath: string;
  resources: Resource[];
} {
  const assets = readPortalAssets();
  const fonts = assets.fonts.map(({ name, bytes }) =>
    hashedResource({ name, extension: 'woff2', contentType: 'font/woff2', body: bytes }),
  );
  const fontPaths = fonts.map(({ path }) => path);
  const css = assets.stylesheet(fontPaths);
  const stylesheet = hashedResource({ name: 'portal', extension: 'css', contentType: 'text/css; charset=utf-8', body: css });
  const code = { extension: 'js', contentType: 'text/javascript; charset=utf-8' };
  const script = hashedResource({ ...code, name: 'portal', body: assets.script });
  const packChecker = hashedResource({ ...code, name: 'check-pack', body: assets.packChecker });
  const icon = hashedResource({ name: 'icon', extension: 'svg', contentType: 'image/svg+xml', body: assets.icon });
  const cover = hashedResource({ name: 'podcast', extension: 'png', contentType: 'image/png', body: assets.podcastCover });
  const { siteUrl, publisher, hubUrl } = catalogue.site;
  const translated = new Set(catalogue.liveOf('guide').flatMap(({ content }) => localesOf(content)));
  const locales = [...translated].filter((locale) => locale !== 'vi');
  const frame: SiteFrame = {
    siteUrl,
    publisher,
    stylesheet: stylesheet.path,
    script: script.path,
    icon: icon.path,
    preload: fontPaths,
    units: unitsPath,
    ...(formerUnitsPath === undefined ? {} : { formerUnits: formerUnitsPath }),
    ...(supportPath === undefined ? {} : { support: supportPath }),
    ...endedBodiesOf(catalogue.site),
    ...(locales.length === 0 ? {} : { locales }),
    ...(hubUrl === undefined ? {} : { hubUrl }),
  };
  const stored = jsonResource({ path: internalPaths.frame, lastModified: neverModified, value: frame });
  const resources: Resource[] = [stylesheet, script, packChecker, icon, cover, ...fonts, { ...stored, cache: 'internal' }];
  return { frame, packCheckerPath: packChecker.path, coverPath: cover.path, resources };
}

/** Pictures under the hash of their bytes. One that only withdrawn editions used answers 410: it may be linked from anywhere. */
export function pictureResources({ catalogue, frame }: { catalogue: Catalogue; frame: SiteFrame }): Resource[] {
  const { pictures } = catalogue.site;
  const isGone = ({ editionSha256 }: SitePicture): boolean => catalogue.bySha256.get(editionSha256)?.state === 'withdrawn';
  const shown = new Map(pictures.filter((picture) => !isGone(picture)).map((picture) => [hashedPath(picture), picture]));
  const gone = new Map(pictures.filter(isGone).map((picture) => [hashedPath(picture), picture]));
  return [
    ...[...shown].map(([path, picture]) => fileResource({ ...picture, path })),
    ...[...gone]
      .filter(([path]) => !shown.has(path))
      .flatMap(([path, picture]) => gonePicture({ catalogue, frame, path, picture })),
  ];
}

type GonePicture = { catalogue: Catalogue; frame: SiteFrame; path: string; picture: SitePicture };

function gonePicture({ catalogue, frame, path, picture }: GonePicture): Resource[] {
  const edition = catalogue.bySha256.get(picture.editionSha256);
  if (!edition) return [];
  const { content, withdrawnAt, withdrawnReason: reason } = edition;
  const markup = gonePage({ frame, path, title: content.title.vi, issuerName: content.issuer.name, withdrawnAt, reason });
  return [htmlResource({ path, lastModified: modifiedAt(edition), status: 410, markup })];
}

/**
 * Uploads of live editions, and videos for pages and boards. Those that only withdrawn editions named are simply not there any
 * more. Two editions may have the same video.
 */
export function fileResources({ site: { pictures, files, boardVideos = [] } }: Catalogue): Resource[] {
  const taken = new Set(pictures.map(hashedPath));
  const byPath = new Map([...files, ...boardVideos].map((file) => [hashedPath(file), file]));
  return [...byPath].filter(([path]) => !taken.has(path)).map(([path, file]) => fileResource({ ...file, path }));
}

/** Addresses that people type without their last stroke. */
export function redirectResources(): Resource[] {
  const redirect = (path: string, location: string): Resource => ({
    path,
    location,
    contentType: contentTypes.text,
    body: `${location}\n`,
    cache: 'document',
    status: 301,
    lastModified: neverModified,
  });
  return [
    redirect('/content/v1', '/content/v1/'),
    redirect(contentFacts.campaign.address, '/'),
    redirect('/q', addresses.verify.start),
  ];
}
