import type { CampaignContent } from '../domain/content.ts';
import type { PublishedEdition } from '../domain/site.ts';
import { isMotto } from '../domain/slogan-kinds.ts';
import { headline } from './headline.ts';
import { type Html, html } from './html.ts';
import { arrowIcon } from './icons.ts';
import { campaignPath } from './paths.ts';

export type PublishedCampaign = PublishedEdition & { content: CampaignContent };

export function campaignCard({ content }: PublishedCampaign): Html {
  const { id, title, issuer, period, themes, slogans } = content;
  const mottos = slogans.filter(isMotto).length;
  return html`<li class="card"><a href="${campaignPath(id)}"><p class="tag">${period.label}</p>
<h3>${headline(title.vi)}</h3><p>${issuer.name}</p>
<p class="card-foot"><span>${themes.length} nội dung${mottos > 0 && ` · ${mottos} khẩu hiệu`}</span>${arrowIcon}</p></a></li>`;
}
