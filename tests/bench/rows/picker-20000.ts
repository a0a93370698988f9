import { pickerRow } from '../picker-row.ts';

/** The larger size, to see how it grows. */
export const row = pickerRow(20_000);
