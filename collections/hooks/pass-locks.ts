import type { CollectionBeforeOperationHook } from 'payload';

/**
 * For what must be stopped, paused or ended at once: the lock of an open form refuses no change here. The form still says who
 * else has it open.
 */
export const passLocks: CollectionBeforeOperationHook = ({ args, operation }) =>
  /^(?:update|delete)/.test(operation) ? { ...args, overrideLock: true } : args;
