import type { BoardProgram } from '../program.ts';

/** A language that players of boards speak: one program in, one document out, always the same for the same program. */
export type Protocol = {
  /** Path of the board's document. */
  path: (boardId: string) => string;
  contentType: string;
  build: (context: { siteUrl: string; publisher: string; program: BoardProgram }) => string;
};

export function defineProtocol(protocol: Protocol): Protocol {
  return protocol;
}
