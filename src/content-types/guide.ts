import { z } from 'zod';
import type { CommonContent, GuideStep, StepPicture } from '../domain/content.ts';
import type { LocalisedText } from '../domain/locale.ts';
import type { EditionOf } from '../domain/site.ts';
import { easyGuidePage, guidePage } from '../portal/guide.ts';
import { guideListPage, languagePage } from '../portal/guides.ts';
import { easyPath, guideListPath, guidePath, hashedPath, homePath } from '../portal/paths.ts';
import { localesOf } from '../portal/translations.ts';
import { defineContentType } from './define-content-type.ts';
import { type Raw, readId, readLocalised, readNumber, readRows, readText } from './freeze/raw.ts';
import { readWrittenLines } from './freeze/written-lines.ts';
import type { Page, SiteView } from './pages/site-view.ts';
import { localisedText, planDate, sha256 } from './schema/common.ts';
import { contentSchema } from './schema/parts.ts';
import { richText } from './schema/rich-text.ts';

type GuideShape = CommonContent & {
  type: 'guide';
  audience: LocalisedText;
  /** How long it takes, where somebody has measured it. */
  minutes?: number;
  /** What to have at hand before beginning. */
  prepare: LocalisedText[];
  steps: GuideStep[];
  /** What to do when it does not work. */
  help: LocalisedText;
  /** ISO date of the last check of its facts. */
  reviewedAt: string;
  references: { label: string; url: string }[];
};

declare module '../domain/content.ts' {
  interface ContentShapes {
    guide: GuideShape;
  }
}

const stepPicture = z.object({ sha256, mimeType: z.string(), widthPx: z.number(), heightPx: z.number(), alt: localisedText });

/** How a citizen does something, step by step. QR codes lead to guides, and a guide outlives the campaigns that lead to it. */
export default defineContentType<GuideShape>({
  id: 'guide',
  order: 20,
  collection: 'guides',
  address: '/huong-dan',
  label: { vi: 'Hướng dẫn', en: 'Guide' },
  isPartOfCampaign: false,
  hasListedArtworks: false,
  comesFirst: true,
  photosInPosts: 'first',
  isEmbeddable: true,
  schema: contentSchema('guide', {
    audience: localisedText,
    minutes: z.number().optional().describe('Absent where nobody has measured it.'),
    prepare: z.array(localisedText),
    steps: z.array(
      z.object({
        title: localisedText,
        text: localisedText,
        body: richText.optional().describe('In the locales in which it says more than the lines of `text`.'),
        warning: localisedText.optional(),
        picture: stepPicture.optional(),
        easy: localisedText.optional(),
      }),
    ),
    help: localisedText,
    reviewedAt: planDate,
    references: z.array(z.object({ label: z.string(), url: z.string() })),
  }),
  searchTexts: {
    summary: ({ audience }) => [audience],
    body: ({ prepare, steps, help }) => [
      ...prepare,
      ...steps.flatMap(({ title, text, warning }) => [title, text, ...(warning ? [warning] : [])]),
      help,
    ],
  },
  uploads: (raw) => ({ pictures: stepPictureIdsOf(raw) }),
  freeze: async ({ common, raw, lookup }) => {
    const pictures = await lookup.byIds('media', stepPictureIdsOf(raw));
    const pictureById = new Map(pictures.map((picture) => [String(picture.id), picture]));
    return {
      type: 'guide',
      ...common,
      audience: readLocalised(raw, 'audience'),
      ...readMinutes(raw),
      prepare: readRows(raw, 'prepare').map((row) => readLocalised(row, 'text')),
      steps: readRows(raw, 'steps').map((row) => readStep(row, pictureById.get(readId(row, 'picture') ?? ''))),
      help: readLocalised(raw, 'help'),
      reviewedAt: readText(raw, 'reviewedAt'),
      references: readRows(raw, 'references').map((row) => ({ label: readText(row, 'label'), url: readText(row, 'url') })),
    };
  },
  photosOnPages: ({ steps }) => steps.flatMap(({ picture }) => picture?.sha256 ?? []),
  pages: (site) => {
    const guides = guidesByUse(site);
    const { frame, copiesOf } = site;
    return [
      { path: guideListPath, of: null, markup: () => guideListPage({ frame, copiesOf, guides }) },
      ...guides.flatMap((guide) => guidePages({ site, guide })),
      ...languagePages({ site, guides }),
    ];
  },
});

const collator = new Intl.Collator('vi');

/** The guides that most campaigns lead to come first, then by title. */
export function guidesByUse({ liveOf }: Pick<SiteView, 'liveOf'>): EditionOf<'guide'>[] {
  const linked = liveOf('campaign').flatMap(({ content }) => content.guideIds);
  const uses = (id: string): number => linked.filter((guideId) => guideId === id).length;
  return liveOf('guide').toSorted(
    (a, b) => uses(b.content.id) - uses(a.content.id) || collator.compare(a.content.title.vi, b.content.title.vi),
  );
}

/** A guide in each language that it can be followed in, each also in easy-read form. */
function guidePages({ site, guide }: { site: SiteView; guide: EditionOf<'guide'> }): Page[] {
  const { frame, picturesOf, copiesOf } = site;
  const [picture] = picturesOf(guide);
  const image = picture && hashedPath(picture);
  const { id } = guide.content;
  return localesOf(guide.content).flatMap((locale) => [
    { path: guidePath(id, locale), of: guide, markup: () => guidePage({ frame, copiesOf, guide, image, locale }) },
    { path: easyPath(id, locale), of: guide, markup: () => easyGuidePage({ frame, copiesOf, guide, image, locale }) },
  ]);
}

/** A start page for each language that at least one guide has been translated into. */
function languagePages({ site: { frame, copiesOf }, guides }: { site: SiteView; guides: EditionOf<'guide'>[] }): Page[] {
  const { locales = [] } = frame;
  return locales.map((locale) => {
    const translated = guides.filter(({ content }) => localesOf(content).includes(locale));
    const markup = () => languagePage({ frame, copiesOf, guides: translated, locale, locales });
    return { path: homePath(locale), of: null, markup };
  });
}

function readMinutes(raw: Raw): Pick<GuideShape, 'minutes'> {
  const minutes = readNumber(raw, 'minutes');
  return minutes === null || minutes <= 0 ? {} : { minutes };
}

/** Pictures of a guide's steps; their bytes are frozen with the edition. */
function stepPictureIdsOf(raw: Raw): string[] {
  const ids = readRows(raw, 'steps').map((row) => readId(row, 'picture'));
  return [...new Set(ids.filter((id) => id !== null))];
}

/** Empty fields are left out, so that older editions keep their hash. */
function readStep(row: Raw, picture: Raw | undefined): GuideStep {
  const warning = readLocalised(row, 'warning');
  const easy = readLocalised(row, 'easy');
  return {
    title: readLocalised(row, 'title'),
    ...readWrittenLines(row, { name: 'body', instead: 'text' }),
    ...(warning.vi === '' ? {} : { warning }),
    ...(easy.vi === '' ? {} : { easy }),
    ...(picture ? { picture: readPicture(picture) } : {}),
  };
}

function readPicture(picture: Raw): StepPicture {
  return {
    sha256: readText(picture, 'sha256'),
    mimeType: readText(picture, 'mimeType'),
    widthPx: readNumber(picture, 'width') ?? 0,
    heightPx: readNumber(picture, 'height') ?? 0,
    alt: readLocalised(picture, 'alt'),
  };
}
