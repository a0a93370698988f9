import { addresses } from '../domain/addresses.ts';
import {
  type CampaignContent,
  type Content,
  type LegalBasis,
  legalRoles,
  type Phase,
  type Slogan,
  type Target,
  type Theme,
} from '../domain/content.ts';
import { contentFacts } from '../domain/content-facts.gen.ts';
import type { SiteFrame } from '../domain/generation.ts';
import { isPublicPhase } from '../domain/phases.ts';
import type { CopiesOf, PublishedEdition, SitePicture } from '../domain/site.ts';
import { isMotto, isName, sloganKinds } from '../domain/slogan-kinds.ts';
import { shownOperator, yearsText } from '../domain/targets.ts';
import { documentName } from '../text/document-name.ts';
import { planDateOf, planDateText } from '../text/plan-date.ts';
import { bulletinSection } from './bulletin.ts';
import type { PublishedCampaign } from './campaign-card.ts';
import { breadcrumb, renderPage } from './frame.ts';
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
  copiesOf: CopiesOf;
  /** By the hash of the edition. */
  videos: ReadonlyMap<string, PageVideo>;
};

export function campaignPage({ frame, campaign, guides, related, pictures, copiesOf, videos }: CampaignPage): string {
  const { content } = campaign;
  const mottos = content.slogans.filter(isMotto);
  const names = content.slogans.filter(isName);
  const phases = content.phases.filter(isPublicPhase);
  const body = html`<div class="campaign-head"><div class="wrap">
${breadcrumb([{ href: '/', label: 'Trang chủ' }])}
<h1>${headline(content.title.vi)}</h1>
<p class="lead">${content.summary.vi}</p>
<p class="source"><b>${content.issuer.name}</b><br>${documentName(content.document)}${content.signer && html`<br>${signerText(content.signer)}`}</p>
<p class="actions"><a class="button" href="${addresses.downloads}">${downloadIcon}Tải bộ tài liệu cho xã, phường</a></p>
</div></div>
<div class="wrap">
${mottos.length > 0 && sloganSection(mottos)}
${pictures.length > 0 && gallery(pictures)}
${bulletinSection(content)}
${guides.length > 0 && html`<section><h2>Hướng dẫn đi kèm</h2><ul class="cards">${guides.map((guide) => guideCard({ guide, copiesOf }))}</ul></section>`}
${content.targets.length > 0 && targetSection(content.targets)}
${phases.length > 0 && phaseSection(phases)}
${content.themes.length > 0 && themeSection(content.themes)}
${names.length > 0 && nameSection(names)}
${related.length > 0 && relatedSection({ related, videos })}
${content.legalBasis && legalBasisSection(content.legalBasis)}
${provenance({ frame, edition: campaign, href: documentPath(content) })}
</div>`;
  const image = pictures[0] && hashedPath(pictures[0]);
  const description = content.summary.vi;
  const jsonLd = campaignThing({ frame, campaign, related, image });
  const discovery = { feeds: { path: addresses.feeds.campaign(content.id), title: content.title.vi }, isEmbeddable: true };
  return renderPage({
    frame,
    issuer: content.issuer.name,
    path: campaignPath(content.id),
    title: content.title.vi,
    description,
    body,
    image,
    jsonLd,
    discovery,
  });
}

/** "Người ký: Phó Trưởng Ban Bùi Thắng Lợi", as far as the plan says it. */
function signerText({ title, name }: NonNullable<CampaignContent['signer']>): string {
  return `Người ký: ${[title, name].filter((part) => part !== '').join(' ')}`;
}

const slogansShown = 3;

/** What the plan calls out. Names of its models and movements are below, under their own heading. */
function sloganSection(slogans: Slogan[]): Html {
  const line = ({ text: { vi } }: Slogan): Html => html`<li>${headline(vi.charAt(0).toLocaleUpperCase('vi') + vi.slice(1))}</li>`;
  const rest = slogans.slice(slogansShown);
  return html`<section><h2>Khẩu hiệu</h2><ul class="slogans">${slogans.slice(0, slogansShown).map(line)}</ul>
${rest.length > 0 && html`<details><summary>Thêm ${rest.length} khẩu hiệu</summary><ul class="slogans">${rest.map(line)}</ul></details>`}</section>`;
}

/** Names as the plan writes them, each with what the plan says it is: "Chợ số (mô hình)". */
function nameSection(names: Slogan[]): Html {
  return html`<section><h2>Tên gọi trong kế hoạch</h2><ul class="plain">${names.map(({ text, kind, kindInPlan = kind }) => {
    const what = sloganKinds.some((known) => known === kindInPlan) ? '' : kindInPlan.replace(/^tên (?:gọi )?/u, '');
    return html`<li>${text.vi}${what !== '' && html` <small>(${what})</small>`}</li>`;
  })}</ul></section>`;
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

const targetsShown = 9;

function targetSection(targets: Target[]): Html {
  const rest = targets.slice(targetsShown);
  return html`<section><h2>Chỉ tiêu</h2><ul class="targets">${targets.slice(0, targetsShown).map(targetRow)}</ul>
${rest.length > 0 && html`<details><summary>Thêm ${rest.length} chỉ tiêu</summary><ul class="targets">${rest.map(targetRow)}</ul></details>`}</section>`;
}

const figures = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });

/** The plan's sentence whole, with its figure beside it for those who look for figures. */
function targetRow(target: Target): Html {
  const { value, unit, statement } = target;
  const [operator, years] = [shownOperator(target), yearsText(target)];
  return html`<li><p class="figure">${operator !== '' && html`<small>${operator}</small>`}
<b>${figures.format(value)}${unit === '%' ? '%' : html` <span>${unit.replaceAll('/', '/\u200b')}</span>`}</b>${
    years !== '' && html`<small>${years}</small>`
  }</p><p>${statement.vi}</p></li>`;
}

function phaseSection(phases: Phase[]): Html {
  return html`<section><h2>Các mốc thời gian</h2><ol class="phases">${phases.map(
    (phase) => html`<li><p class="when">${phaseDates(phase)}</p><p>${phase.title.vi}</p></li>`,
  )}</ol></section>`;
}

function phaseDates({ start, end }: Phase): string {
  const isNamed = (date: string | null): date is string => date !== null && planDateOf(date)?.kind !== 'undated';
  if (isNamed(start) && isNamed(end) && start !== end) return `${planDateText(start)} – ${planDateText(end)}`;
  if (isNamed(start)) return planDateText(start);
  return isNamed(end) ? `Đến ${planDateText(end)}` : 'Thường xuyên';
}

const roleNames: Record<LegalBasis['role'], string> = { 'can-cu': 'Căn cứ', 'vien-dan': 'Viện dẫn' };

/** What the campaign rests on first, then what it refers to; each in the order of the plan. */
function legalBasisSection(rows: LegalBasis[]): Html {
  const lists = legalRoles.map((role) => ({ role, rows: rows.filter((row) => row.role === role) }));
  return html`<section class="legal-basis"><h2>Văn bản căn cứ, viện dẫn</h2>${lists.map(
    (list) =>
      list.rows.length > 0 &&
      html`<h3>${roleNames[list.role]}</h3><ul class="plain">${list.rows.map(
        (row) => html`<li><b>${documentName({ ...row, issuer: row.issuer })}</b>${row.title && html`<br>${row.title}`}</li>`,
      )}</ul>`,
  )}</section>`;
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
