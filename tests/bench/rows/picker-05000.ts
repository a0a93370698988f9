import { pickerRow } from '../picker-row.ts';

/** What is promised: at most 100 ms. */
export const row = pickerRow(5_000);
