import type { ErrorText } from '../errors.ts';

/** Errors of schedule, delivery and channels. */
export const channelErrors = {} as const satisfies Record<string, ErrorText>;
