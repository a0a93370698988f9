import type { Artwork, Branding, Issuer } from '../../domain/content.ts';
import type { Locale, LocalisedText } from '../../domain/locale.ts';
import type { UnitFace } from '../../domain/unit.ts';
import { cleanText } from '../../typeset/bind.ts';
import { localise, type TextField } from '../../typeset/text-field.ts';

/** What an editor calls the field. Points count from 1 for people. */
export function fieldLabel(field: TextField): string {
  const point = /^(back\.)?points\.(\d+)$/.exec(field);
  if (point) return `${point[1] ? 'Mặt sau – ' : ''}Ý ${Number(point[2]) + 1}`;
  const labels: Record<string, string> = {
    headline: 'Tiêu đề',
    body: 'Nội dung',
    action: 'Lời kêu gọi',
    'back.headline': 'Mặt sau – Tiêu đề',
    issuer: 'Cơ quan phát hành',
    campaignTitle: 'Tên chiến dịch',
    unit: 'Tên đơn vị',
    partners: 'Đơn vị phối hợp',
    sponsor: 'Đơn vị tài trợ',
    code: 'Địa chỉ tra cứu',
  };
  return labels[field] ?? field;
}

type Words = {
  artwork: Artwork;
  issuer: Issuer;
  campaignTitle: LocalisedText;
  branding?: Branding;
  unit: UnitFace | null;
  locale: Locale;
};

/** Every text that goes onto a piece, under its field. */
export function textsOn({ artwork, issuer, campaignTitle, branding, unit, locale }: Words): { field: TextField; text: string }[] {
  const say = (text: LocalisedText) => localise(text, locale);
  return [
    { field: 'headline', text: say(artwork.headline) },
    ...(artwork.body ? [{ field: 'body' as const, text: say(artwork.body) }] : []),
    ...(artwork.points ?? []).map((point, index) => ({ field: `points.${index}` as const, text: say(point) })),
    ...(artwork.back ? [{ field: 'back.headline' as const, text: say(artwork.back.headline) }] : []),
    ...(artwork.back?.points ?? []).map((point, index) => ({ field: `back.points.${index}` as const, text: say(point) })),
    { field: 'action', text: say(artwork.action) },
    { field: 'issuer', text: cleanText(issuer.name) },
    { field: 'campaignTitle', text: say(campaignTitle) },
    ...(unit ? [{ field: 'unit' as const, text: cleanText(`${unit.name} ${unit.provinceName ?? ''}`) }] : []),
    ...(branding?.partners ?? []).map((name) => ({ field: 'partners' as const, text: cleanText(name) })),
    ...(branding?.sponsor ? [{ field: 'sponsor' as const, text: cleanText(branding.sponsor) }] : []),
  ];
}
