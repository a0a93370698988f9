import { pickerRow } from '../picker-row.ts';

/** The smaller size, to see how it grows. */
export const row = pickerRow(1_000);
