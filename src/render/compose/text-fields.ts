import type { Artwork, Branding, Issuer } from '../../domain/content.ts';
import type { Locale, LocalisedText } from '../../domain/locale.ts';
import type { ReaderText } from '../../domain/reader-language.ts';
import type { UnitFace } from '../../domain/unit.ts';
import { cleanText } from '../../typeset/bind.ts';
import { localise, type TextField } from '../../typeset/text-field.ts';

/** What an editor calls the field. Points count from 1 for people. */
export function fieldLabel(field: TextField): ReaderText {
  const point = /^(back\.)?points\.(\d+)$/.exec(field);
  if (point) {
    const number = Number(point[2]) + 1;
    return { vi: `${point[1] ? 'Mặt sau – ' : ''}Ý ${number}`, en: `${point[1] ? 'Back – ' : ''}Point ${number}` };
  }
  const figure = /^values\.(\d+)(\.source)?/.exec(field);
  if (figure) {
    const number = Number(figure[1]) + 1;
    const [vi, en] = figure[2]
      ? [`Nguồn của số liệu ${number}`, `Source of figure ${number}`]
      : [`Số liệu ${number}`, `Figure ${number}`];
    return { vi, en };
  }
  const labels: Record<string, ReaderText> = {
    headline: { vi: 'Tiêu đề', en: 'Headline' },
    body: { vi: 'Nội dung', en: 'Text' },
    action: { vi: 'Lời kêu gọi', en: 'Call to action' },
    'back.headline': { vi: 'Mặt sau – Tiêu đề', en: 'Back – Headline' },
    issuer: { vi: 'Cơ quan phát hành', en: 'Issuing body' },
    campaignTitle: { vi: 'Tên chiến dịch', en: 'Campaign' },
    unit: { vi: 'Tên đơn vị', en: 'Unit' },
    partners: { vi: 'Đơn vị phối hợp', en: 'Partners' },
    sponsor: { vi: 'Đơn vị tài trợ', en: 'Sponsor' },
    code: { vi: 'Địa chỉ tra cứu', en: 'Address to look up' },
  };
  return labels[field] ?? { vi: field, en: field };
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
