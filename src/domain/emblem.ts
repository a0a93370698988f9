import type { ReaderText } from './reader-language.ts';
/** Emblems that the law or a statute reserves for certain bodies. A mark that a body made for itself is none of them. */
export const emblems = ['dang', 'mttq', 'doan', 'quoc-huy'] as const;
export type Emblem = (typeof emblems)[number];

/**
 * Ends of unit codes ("92-btgdv") of the kinds of offices that may show an emblem. A commune or a province itself is no office.
 */
const bearers: Record<Emblem, readonly string[]> = {
  dang: ['btgdv'],
  mttq: ['mttq'],
  doan: ['doan'],
  'quoc-huy': ['ubnd'],
};

/** As findings and forms name it. */
export const emblemLabels: Record<Emblem, ReaderText> = {
  dang: { vi: 'huy hiệu Đảng', en: 'emblem of the Party' },
  mttq: { vi: 'biểu trưng Mặt trận Tổ quốc', en: 'emblem of the Fatherland Front' },
  doan: { vi: 'huy hiệu Đoàn', en: 'emblem of the Youth Union' },
  'quoc-huy': { vi: 'Quốc huy', en: 'National Emblem' },
};

/** Whether the body with this unit code may show the emblem on what it issues. */
export function mayShowEmblem(emblem: Emblem, unitCode: string): boolean {
  const [, kind] = unitCode.split('-');
  return kind !== undefined && bearers[emblem].includes(kind);
}
