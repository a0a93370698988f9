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

/** In Vietnamese, as findings name it. */
export const emblemLabels: Record<Emblem, string> = {
  dang: 'huy hiệu Đảng',
  mttq: 'biểu trưng Mặt trận Tổ quốc',
  doan: 'huy hiệu Đoàn',
  'quoc-huy': 'Quốc huy',
};

/** Whether the body with this unit code may show the emblem on what it issues. */
export function mayShowEmblem(emblem: Emblem, unitCode: string): boolean {
  const [, kind] = unitCode.split('-');
  return kind !== undefined && bearers[emblem].includes(kind);
}
