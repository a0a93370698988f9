/** How long each kind of call may take. A commit stays well inside a worker's lease (`deliveryPolicy`), so that it never outlives its claim. */
export const timeouts = { readMs: 20_000, commitMs: 30_000, uploadMs: 60_000, reelMs: 100_000 };
