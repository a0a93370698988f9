const withinMs = 5_000;

/**
 * Ends this process within five seconds of its launcher, however that ended: nobody would start it again, and it would hold the
 * port and the database. Call it first: what a process does at start takes minutes on a slow machine. An orderly `stop` of its
 * own may be faster.
 */
export function endWithLauncher(): void {
  const end = () => {
    setTimeout(() => process.exit(1), withinMs);
  };
  process.on('disconnect', end);
  // The launcher may have died before the handler was set: then its event does not come again.
  if (process.connected === false) end();
}
