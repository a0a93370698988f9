import { addresses } from '../domain/addresses.ts';
import type { CampaignContent, Content, Phase, Target, Theme } from '../domain/content.ts';
import { contentFacts } from '../domain/content-facts.gen.ts';
import type { SiteFrame } from '../domain/generation.ts';
import type { PublishedEdition, SitePicture } from '../domain/site.ts';
import { bulletinSection } from './bulletin.ts';
import type { PublishedCampaign } from './campaign-card.ts';
import { breadcrumb, dateText, renderPage } from './frame.ts';
import { guideCard, type PublishedGuide } from './guides.ts';
import { headline } from './headline.ts';
import { type Html, html } from './html.ts';
import { downloadIcon } from './icons.ts';
import { campaignThing } from './json-ld.ts';
import { campaignPath, documentPath, hashedPath, pagePath } from './paths.ts';
import { provenance } from './provenance.ts';
import { type PageVideo, videoPlayer } from './videos.ts';

type CampaignPage = {
  frame: SiteFrame;
  campaign: PublishedCampaign;
  guides: PublishedGuide[];
  /** Documents of the campaign that it lists at its end. */
  related: (PublishedEdition & { content: Content })[];
  pictures: SitePicture[];
  /** By the hash of the edition. */
  videos: ReadonlyMap<string, PageVideo>;
};

export function campaignPage({ frame, campaign, guides, related, pictures, videos }: CampaignPage): string {
  const { content } = campaign;
  const body = html`<div class="campaign-head"><div class="wrap">
${breadcrumb([{ href: '/', label: 'Trang chủ' }])}
<h1>${headline(content.title.vi)}</h1>
<p class="lead">${content.summary.vi}</p>
<p class="source"><b>${content.issuer.name}</b><br>${documentName(content)}</p>
<p class="actions"><a class="button" href="${addresses.downloads}">${downloadIcon}Tải bộ tài liệu cho xã, phường</a></p>
</div></div>
<div class="wrap">
${content.slogans.length > 0 && sloganSection(content)}
${pictures.length > 0 && gallery(pictures)}
${bulletinSection(content)}
${guides.length > 0 && html`<section><h2>Hướng dẫn đi kèm</h2><ul class="cards">${guides.map((guide) => guideCard(guide))}</ul></section>`}
${content.targets.length > 0 && targetSection(content.targets)}
${content.phases.length > 0 && phaseSection(content.phases)}
${content.themes.length > 0 && themeSection(content.themes)}
${related.length > 0 && relatedSection({ related, videos })}
${provenance({ edition: campaign, href: documentPath(content) })}
</div>`;
  const image = pictures[0] && hashedPath(pictures[0]);
  const description = content.summary.vi;
  const jsonLd = campaignThing({ frame, campaign, related, image });
  const discovery = { feeds: { path: addresses.feeds.campaign(content.id), title: content.title.vi }, isEmbeddable: true };
  return renderPage({
    frame,
    path: campaignPath(content.id),
    title: content.title.vi,
    description,
    body,
    image,
    jsonLd,
    discovery,
  });
}

/** "Hướng dẫn số 12-HD/BTGDVTU ngày 30/01/2026". A word joiner keeps the number on one line. */
function documentName({ document }: CampaignContent): string {
  const number = document.number ? ` số ${document.number.replace(/[-/]/g, (mark) => `${mark}\u2060`)}` : '';
  return `${document.type}${number} ngày ${dateText(document.date)}`;
}

const slogansShown = 6;

function sloganSection({ slogans }: CampaignContent): Html {
  const line = (text: string): Html => html`<li>${headline(text.charAt(0).toLocaleUpperCase('vi') + text.slice(1))}</li>`;
  const rest = slogans.slice(slogansShown);
  return html`<section><h2>Khẩu hiệu</h2><ul class="slogans">${slogans.slice(0, slogansShown).map(({ text }) => line(text.vi))}</ul>
${rest.length > 0 && html`<details><summary>Thêm ${rest.length} khẩu hiệu</summary><ul class="slogans">${rest.map(({ text }) => line(text.vi))}</ul></details>`}</section>`;
}

/** One picture an artwork and size; the WebP of it, where there is one, for browsers that can. */
function gallery(pictures: SitePicture[]): Html {
  const groups = new Map<string, SitePicture[]>();
  for (const picture of pictures) {
    const key = `${picture.artworkKey}/${picture.formatId}`;
    groups.set(key, [...(groups.get(key) ?? []), picture]);
  }
  return html`<section><h2>Áp phích, băng rôn, tờ rơi</h2><ul class="gallery">${[...groups.values()].map(galleryPicture)}</ul></section>`;
}

/** Small, with the whole picture behind it. */
function galleryPicture(group: SitePicture[]): Html | false {
  const webp = group.find((picture) => picture.mimeType === 'image/webp');
  const shown = group.find((picture) => picture.mimeType !== 'image/webp') ?? webp;
  if (!shown) return false;
  const { widthPx, heightPx, alt } = shown;
  const isWide = widthPx > heightPx * 2;
  const { thumbnail } = shown;
  if (thumbnail) {
    const small = html`<img src="${hashedPath({ ...thumbnail, mimeType: 'image/webp' })}" width="${thumbnail.widthPx}" height="${thumbnail.heightPx}" alt="${alt}" loading="lazy" decoding="async">`;
    return html`<li${isWide && html` class="wide"`}><a href="${hashedPath(shown)}">${small}</a></li>`;
  }
  return html`<li${isWide && html` class="wide"`}><a href="${hashedPath(shown)}"><picture>${
    webp && html`<source type="image/webp" srcset="${hashedPath(webp)}">`
  }<img src="${hashedPath(shown)}" width="${widthPx}" height="${heightPx}" alt="${alt}" loading="lazy" decoding="async"></picture></a></li>`;
}

const comparisons: Record<string, string> = { '>=': 'ít nhất', '>': 'trên', '<=': 'tối đa', '<': 'dưới' };

const targetsShown = 9;

function targetSection(targets: Target[]): Html {
  const rest = targets.slice(targetsShown);
  return html`<section><h2>Chỉ tiêu</h2><ul class="targets">${targets.slice(0, targetsShown).map(targetRow)}</ul>
${rest.length > 0 && html`<details><summary>Thêm ${rest.length} chỉ tiêu</summary><ul class="targets">${rest.map(targetRow)}</ul></details>`}</section>`;
}

const figures = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

function targetRow({ op, value, unit, year, statement }: Target): Html {
  return html`<li><p class="figure"><small>${comparisons[op]}</small>
<b>${figures.format(value)}${unit === '%' ? '%' : html` <span>${unit.replaceAll('/', '/\u200b')}</span>`}</b>${
    year !== null && html`<small>năm ${year}</small>`
  }</p><p>${statement.vi}</p></li>`;
}

function phaseSection(phases: Phase[]): Html {
  return html`<section><h2>Các mốc thời gian</h2><ol class="phases">${phases.map(
    (phase) => html`<li><p class="when">${phaseDates(phase)}</p><p>${phase.title.vi}</p></li>`,
  )}</ol></section>`;
}

function phaseDates({ start, end }: Phase): string {
  if (start && end && start !== end) return `${dateText(start)} – ${dateText(end)}`;
  if (start) return dateText(start);
  return end ? `Đến ${dateText(end)}` : 'Thường xuyên';
}

/** Top themes open one by one; a theme contains the themes below it. */
function themeSection(themes: Theme[]): Html {
  const ids = new Set(themes.map(({ id }) => id));
  const tops = themes.filter(({ parentId }) => parentId === null || !ids.has(parentId));
  const under = (theme: Theme): Html[] => {
    const children = themes.filter(({ parentId }) => parentId === theme.id);
    return children.length === 0
      ? []
      : [html`<ul>${children.map((child) => html`<li>${child.title.vi}${under(child)}</li>`)}</ul>`];
  };
  return html`<section><h2>Nội dung tuyên truyền</h2><ol class="themes">${tops.map(
    (theme) => html`<li>${theme.title.vi}${under(theme)}</li>`,
  )}</ol></section>`;
}

function relatedSection({ related, videos }: Pick<CampaignPage, 'related' | 'videos'>): Html {
  return html`<section><h2>Tài liệu khác</h2><ul class="plain">${related.map(({ content, sha256 }) => {
    const { address } = contentFacts[content.type];
    const videoFile = videos.get(sha256);
    return html`<li id="${content.type}-${content.id}"><b>${address === null ? namedWithType(content) : html`<a href="${pagePath(content)}">${namedWithType(content)}</a>`}</b><br>${content.summary.vi}${
      content.type === 'video' && videoFile && videoPlayer({ content, video: videoFile })
    }</li>`;
  })}</ul></section>`;
}

/** Says which type of document it is, unless its title begins with that. */
function namedWithType({ type, title }: Content): string {
  const name = contentFacts[type].label.vi;
  return title.vi.toLocaleLowerCase('vi').startsWith(name.toLocaleLowerCase('vi')) ? title.vi : `${name}: ${title.vi}`;
}
