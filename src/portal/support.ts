import type { SiteFrame, UnitIndex } from '../domain/generation.ts';
import { renderPage } from './frame.ts';
import { type Html, html } from './html.ts';
import { phoneIcon } from './icons.ts';
import { supportPath } from './paths.ts';
import { telephone } from './texts.ts';

type Province = UnitIndex['provinces'][number];
type SupportPage = { frame: SiteFrame; provinces: Province[]; phones: ReadonlyMap<string, string> };

/** The numbers of the community digital teams, by province: the list behind the picker, for browsers without a script. */
export function supportPage({ frame, provinces, phones }: SupportPage): string {
  const withPhones = provinces
    .map(([code, name, communes]) => ({ code, name, communes: communes.filter(([commune]) => phones.has(commune)) }))
    .filter(({ code, communes }) => phones.has(code) || communes.length > 0);
  const body = html`<div class="wrap"><h1>Gọi người giúp</h1>
<p class="lead">Tổ công nghệ số cộng đồng chỉ từng bước cho người chưa quen dùng điện thoại, dịch vụ số. Không đọc mật khẩu, mã OTP cho người nghe máy.</p>
${withPhones.map(({ code, name, communes }) => {
  return html`<section><h2>${name}</h2><ul class="phones">${[[code, `Chung cho ${name}`] as const, ...communes].map(([unit, label]) => phoneRow(phones.get(unit), label))}</ul></section>`;
})}</div>`;
  const description = 'Số điện thoại Tổ công nghệ số cộng đồng của các xã, phường.';
  return renderPage({ frame, path: supportPath, title: 'Gọi người giúp', description, body });
}

function phoneRow(phone: string | undefined, label: string): Html | false {
  if (phone === undefined) return false;
  return html`<li><a href="${telephone(phone)}">${phoneIcon}<span>${label}<b>${phone}</b></span></a></li>`;
}
