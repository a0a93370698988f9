import type { BoardProgram } from '../program.ts';

/** A language of board players: one program in, one document out. The same program always gives the same document. */
export type Protocol = {
  /** Path of the board's document. */
  path: (boardId: string) => string;
  contentType: string;
  build: (context: { siteUrl: string; publisher: string; program: BoardProgram }) => string;
};

export function defineProtocol(protocol: Protocol): Protocol {
  return protocol;
}
