import { programOf } from '../../boards/program.ts';
import { protocols } from '../../boards/protocols/registry.gen.ts';
import { AppError } from '../../domain/errors.ts';
import type { Board } from '../../domain/site.ts';
import { type Catalogue, isPathSafe } from '../catalogue/catalogue.ts';
import type { Guard } from '../generation/guard.ts';
import type { Resource } from '../generation/resource.ts';

/**
 * Every board in every protocol. A board with nothing to show keeps its document, empty: that is how players learn of a
 * withdrawal.
 */
export function boardResources({ site, changedAt, shownFor }: Catalogue, { guard }: { guard: Guard }): Resource[] {
  const { siteUrl, publisher, pictures, boardVideos, at } = site;
  const documentsOf = (board: Board): Resource[] => {
    if (!isPathSafe(board.id)) throw new AppError('publish.id-invalid', { params: { id: board.id } });
    const program = programOf({
      board,
      pictures,
      videos: boardVideos,
      at,
      changedAt,
      resolve: (entry) => shownFor(entry.editionSha256),
    });
    return Object.values(protocols).map(
      (protocol): Resource => ({
        path: protocol.path(board.id),
        contentType: protocol.contentType,
        body: protocol.build({ siteUrl, publisher, program }),
        cache: 'document',
        status: 200,
        lastModified: changedAt,
      }),
    );
  };
  return site.boards.flatMap((board) => guard(boardPaths(board.id), () => documentsOf(board)));
}

/** Where a board finds its program, a path a protocol. */
export const boardPaths = (id: string): string[] => Object.values(protocols).map((protocol) => protocol.path(id));
