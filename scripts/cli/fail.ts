import { AppError } from '../../src/domain/errors.ts';

/** Ends a script: people get the sentence, developers the stack. */
export function fail(error: unknown, exitCode = 1): never {
  if (error instanceof AppError) console.error(`\n${error.forPeople}\n(${error.message})`);
  else console.error(error);
  process.exit(exitCode);
}
