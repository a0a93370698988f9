type Span = { start: string | null; end: string | null };

/**
 * Dates of campaigns and phases for which `facts/` has days or months that the plan does not write: as exact as the plan, no
 * more. Each row says what the plan has.
 */
export const exactDates: Record<string, Span> = {
  // "năm 2026"; the beginning is the day on which the paper was issued.
  'can-tho-2026': { start: '2026-01-30', end: '2026' },
  // Targets "năm 2025" and "năm 2026"; the paper names no day of its own.
  'thang-binh-2025': { start: '2025', end: '2026' },
  // "năm 2026"
  'lao-cai-2026': { start: '2026', end: '2026' },
  // Signed on 01/8/2025; "Năm 2025-2026".
  'gia-vien-2025': { start: '2025-08-01', end: '2026' },
  // After the letter of 8 July 2025; no end.
  'bach-ngoc-2025': { start: '2025-07', end: null },
  // "Quý I/2026"
  'lc-key-date-hoi-nghi-q1': { start: '2026-Q1', end: '2026-Q1' },
  // "Từ quý I/2026"
  'lc-key-date-lop-hoc-cong-dong': { start: '2026-Q1', end: null },
};
