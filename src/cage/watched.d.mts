/** See `watched.mjs`. */
export const cells: { job: number; mostMb: number; mostCpuMs: number; peakMb: number };
export const cellCount: number;
