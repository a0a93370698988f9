import type { CampaignContent } from '../domain/content.ts';
import { languageNames } from '../domain/locale.ts';
import { type Recording, recordingsOf } from '../domain/recordings.ts';
import { type Html, html, paragraphs } from './html.ts';
import { bulletinPath, hashedPath } from './paths.ts';

/** The loudspeaker's bulletin to listen to, in each language with a recording, together with its words. */
export function bulletinSection(content: CampaignContent): Html | false {
  const recordings = recordingsOf(content);
  if (recordings.length === 0) return false;
  return html`<section id="ban-tin"><h2>Bản tin truyền thanh</h2><ul class="recordings">${recordings.map(recordingRow)}</ul>
<p class="actions"><a class="more" href="${bulletinPath(content.id)}">Lời đọc, dạng văn bản</a> <a class="more" href="/feeds/campaign/${content.id}-loa.rss">Nguồn podcast cho đài truyền thanh</a></p></section>`;
}

/** Nothing is loaded before the reader presses play: a bulletin is about 1 MB, and mobile data costs money. */
function recordingRow({ locale, text, file }: Recording): Html {
  const name = languageNames[locale];
  const isForeign = locale !== 'vi';
  return html`<li><h3${isForeign && html` lang="${locale}"`}>${name}${file.seconds !== undefined && html` <small lang="vi">${lengthOf(file.seconds)}</small>`}</h3>
<audio controls preload="none" aria-label="Nghe bản tin, ${name}"><source src="${hashedPath(file)}" type="${file.mimeType}"><a href="${hashedPath(file)}">Tải bản ghi âm</a></audio>
${text !== '' && html`<details><summary>Lời đọc</summary><div${isForeign && html` lang="${locale}"`}>${paragraphs(text)}</div></details>`}</li>`;
}

/** "2 phút 5 giây". */
function lengthOf(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  const minutes = Math.floor(whole / 60);
  const parts = [minutes > 0 && `${minutes} phút`, whole % 60 > 0 && `${whole % 60} giây`];
  return parts.filter(Boolean).join(' ');
}
