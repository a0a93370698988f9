/** Numbers that a cage's process shares with its watchdog: the job that runs (0 = none), what it may take, and what it took. */
export const cells = { job: 0, mostMb: 1, mostCpuMs: 2, peakMb: 3 };
export const cellCount = 4;
