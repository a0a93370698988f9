import type { Artwork, Content } from '../../domain/content.ts';
import type { LocalisedText } from '../../domain/locale.ts';

/** What stands under a title: who it is for and who says so. */
export function summaryTexts(content: Content): LocalisedText[] {
  const { summary, issuer } = content;
  const own = content.type === 'guide' ? [content.audience] : content.type === 'campaign' ? [documentText(content)] : [];
  return [summary, { vi: issuer.name }, ...own];
}

function documentText({ document, period }: Extract<Content, { type: 'campaign' }>): LocalisedText {
  return { vi: [document.type, document.number ?? '', period.label].join(' ') };
}

/** Every other word that the public reads of a document. Themes and slogans are documents of their own. */
export function bodyTexts(content: Content): LocalisedText[] {
  switch (content.type) {
    case 'guide':
      return [
        ...content.prepare,
        ...content.steps.flatMap(({ title, text, warning }) => [title, text, ...(warning ? [warning] : [])]),
        content.help,
      ];
    case 'campaign':
      return [
        ...content.audiences.map(({ label }) => label),
        ...content.phases.map(({ title }) => title),
        ...content.targets.map(({ statement }) => statement),
        ...content.artworks.flatMap(artworkTexts),
      ];
    case 'leaflet':
      return artworkTexts(content.artwork);
    case 'infographic':
      return content.values.map(({ label }) => label);
    case 'video':
      return [content.transcript];
    case 'article':
      return content.sections.flatMap(({ heading, text }) => [...(heading ? [heading] : []), text]);
  }
}

function artworkTexts({ headline, body, points = [], back }: Artwork): LocalisedText[] {
  return [headline, ...(body ? [body] : []), ...points, ...(back ? [back.headline, ...back.points] : [])];
}
