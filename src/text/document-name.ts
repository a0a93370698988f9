import { planDateOf, planDatePhrase } from './plan-date.ts';

type NamedDocument = { type: string; number: string | null; date: string; dateNote?: string; issuer?: string };

/**
 * An official document as people name it: "Hướng dẫn số 12-HD/BTGDVTU ngày 30/01/2026", "Kế hoạch (không ghi số, ngày)". `issuer`
 * where the reader does not see it beside the name. A word joiner keeps the number on one line.
 */
export function documentName({ type, number, date, dateNote, issuer }: NamedDocument): string {
  const numbered = number ? `${type} số ${number.replace(/[-/]/g, (mark) => `${mark}\u2060`)}` : type;
  return `${issuer ? `${numbered} của ${issuer}` : numbered}${dateOf({ number, date })}${dateNote ? `, ${dateNote}` : ''}`;
}

function dateOf({ number, date }: Pick<NamedDocument, 'number' | 'date'>): string {
  const known = planDateOf(date);
  if (known?.kind === 'undated') return number ? ' (không ghi ngày)' : ' (không ghi số, ngày)';
  // A text from before dates had one form stands as it was written.
  return known === null ? `, ${planDatePhrase(date)}` : ` ${planDatePhrase(date)}`;
}

const shortNames: [RegExp, string][] = [
  [/^Ban Tuyên giáo và Dân vận/iu, 'BTGDV'],
  [/^[ỦU][ỷy] ban nhân dân/iu, 'UBND'],
  [/^[ỦU][ỷy] ban Mặt trận Tổ quốc(?: Việt Nam)?/iu, 'UBMTTQ'],
];

/** A body's name as it is shortened on papers, where there is little room: "BTGDV Huyện ủy Thăng Bình". */
export function shortBody(name: string): string {
  return shortNames.reduce((text, [long, short]) => text.replace(long, short), name.normalize('NFC'));
}
