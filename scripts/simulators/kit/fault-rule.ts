import { z } from 'zod';

/**
 * What can go wrong on the way. "before" and "after commit" say whether the platform has carried the call out when the
 * answer is lost: the client can't see the difference, which is the point. A refresh answer is lost by
 * `reset_after_commit` on the path of the tokens.
 */
export const faultKinds = [
  'latency',
  'reset_before',
  'reset_after_commit',
  '5xx_before',
  '5xx_after_commit',
  'truncate_after_commit',
  '429',
  'expire_token',
] as const;
/** Strikes the next `times` calls whose path ends in `path`; an empty path strikes all. */
export const faultRule = z.object({
  fault: z.enum(faultKinds),
  path: z.string().default(''),
  times: z.number().int().min(1).default(1),
  latencyMs: z.number().int().min(0).default(1000),
  retryAfterSeconds: z.number().int().min(0).default(60),
});
export type FaultRule = z.infer<typeof faultRule>;
