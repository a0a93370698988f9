import type { SiteFrame } from '../domain/generation.ts';
import type { GuidePage } from './guide-page.ts';
import { type Html, html } from './html.ts';
import { copyIcon, easyIcon, phoneIcon, printIcon, soundIcon } from './icons.ts';
import { guidePath, supportPath } from './paths.ts';
import { textIn } from './translations.ts';
import { type Words, wordsFor } from './words.ts';

type Actions = GuidePage & { other: { href: string; label: string } };

/** Hear it, read it in easier words, print it, send it on. What needs a script is not there without one. */
export function guideActions({ frame, guide, locale = 'vi', other }: Actions): Html {
  const words = wordsFor(locale);
  return html`<div class="tools no-print">
<button class="button" type="button" data-read-aloud data-pause="${words.pause}" data-resume="${words.resume}" hidden>${soundIcon}<span>${words.listen}</span></button>
<button class="button quiet" type="button" data-read-stop hidden>${words.stop}</button>
<a class="button quiet" href="${other.href}">${easyIcon}<span>${other.label}</span></a>
<button class="button quiet needs-script" type="button" data-print>${printIcon}<span>${words.print}</span></button></div>
${shareLinks({ url: frame.siteUrl + guidePath(guide.content.id, locale), title: textIn(guide.content.title, locale), words })}`;
}

type Shared = { url: string; title: string; words: Words };

/** Plain links: nothing of Zalo or Facebook is loaded, so no reader is tracked before pressing one. */
function shareLinks({ url, title, words }: Shared): Html {
  const encoded = encodeURIComponent(url);
  return html`<ul class="share no-print" aria-label="${words.share}"><li class="share-title" aria-hidden="true">${words.share}</li>
<li><a href="https://zalo.me/share?url=${encoded}" rel="noopener nofollow">Zalo</a></li>
<li><a href="https://www.facebook.com/sharer/sharer.php?u=${encoded}" rel="noopener nofollow">Facebook</a></li>
<li><a href="sms:?&amp;body=${encodeURIComponent(`${title} ${url}`)}">SMS</a></li>
<li class="needs-script"><button type="button" data-copy="${url}" data-copied="${words.copied}">${copyIcon}<span>${words.copyLink}</span></button></li></ul>`;
}

/**
 * Who can be called. The number of the commune that was chosen on this device comes with the script; the list is there without.
 */
export function guideHelp({ frame: { support, units }, words }: { frame: SiteFrame; words: Words }): Html {
  return html`<section class="box call"${support !== undefined && html` data-support="${support}" data-units="${units}"`}><h2>${phoneIcon}${words.callTitle}</h2>
<p>${words.callText}</p>${support !== undefined && html`<p class="call-number" data-number hidden></p><p class="actions"><a class="more" href="${supportPath}" hreflang="vi">${words.callAll}</a></p>`}</section>`;
}
