/** The parts of a libSQL client that are used here. */
export type SqliteClient = {
  execute(...args: unknown[]): Promise<unknown>;
  batch(...args: unknown[]): Promise<unknown>;
  transaction(mode: 'deferred'): Promise<{ close(): void }>;
};

/**
 * Gives a client a new connection whenever one of its statements found the database locked.
 *
 * libSQL 0.5 leaves such a statement open. SQLite then takes everything that follows on the connection for one transaction: it
 * succeeds, this connection sees it, no other does, and it is rolled back when the open statement is collected. Deliveries went
 * out twice that way in the fault suite. So statements wait for each other (each is synchronous inside anyway), and none runs
 * on a connection that has seen a lock. `pragmas` are set again; those of the file stay.
 */
export function renewAfterBusy({ client, pragmas }: { client: SqliteClient; pragmas: string[] }): void {
  const execute = client.execute.bind(client);
  const batch = client.batch.bind(client);
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = (run: () => Promise<unknown>): Promise<unknown> => {
    const turn = last.then(run).catch(async (error: unknown) => {
      if (isBusy(error)) await renew();
      throw error;
    });
    last = turn.catch(() => {});
    return turn;
  };
  const renew = async (): Promise<void> => {
    // A transaction takes the connection away from the client; the next statement opens another.
    (await client.transaction('deferred')).close();
    for (const pragma of pragmas) await execute(pragma);
  };
  client.execute = (...args) => inTurn(() => execute(...args));
  client.batch = (...args) => inTurn(() => batch(...args));
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
}
