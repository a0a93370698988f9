import { createHash } from 'node:crypto';
import { dayMs } from '../../domain/durations.ts';
import { hashedPath } from '../../portal/paths.ts';
import { timeZone, toLocalIso } from '../../text/dates.ts';
import { dayStretches } from '../hours.ts';
import type { BoardProgram, Play } from '../program.ts';
import { defineProtocol } from './define-protocol.ts';

const pollSeconds = 60;
const everyDay = [1, 2, 3, 4, 5, 6, 7];
const yearMs = 365 * dayMs;

/**
 * Manifest for the HTML player and for other readers of plain JSON: assets by hash, one playlist, the hours of the board.
 *
 * `validUntil` is the end of the last window, or a year from the last change where a window is open. Publishing the same
 * content again changes nothing, so it cannot serve as a heartbeat. A player that cannot reach us still drops each play at its
 * own `notAfter`.
 */
export default defineProtocol({
  path: (boardId) => `/boards/${boardId}/manifest.json`,
  contentType: 'application/json; charset=utf-8',
  build({ program }) {
    const { board, changedAt } = program;
    const content = {
      version: 1,
      display: display(program),
      validUntil: toLocalIso(validUntil(program)),
      pollSeconds,
      assets: assets(program.plays),
      playlists: [{ id: 'main', items: program.plays.map(playlistEntry) }],
      schedule: dayStretches(board).map(({ from, to }) => ({ playlist: 'main', level: 'normal', days: everyDay, from, to })),
      interrupts: [],
      fallback: fallback(program.plays),
    };
    const revision = `sha256-${createHash('sha256').update(JSON.stringify(content)).digest('base64')}`;
    return JSON.stringify({ ...content, revision, generatedAt: toLocalIso(new Date(changedAt)) });
  },
});

function display({ board, widthPx, heightPx }: BoardProgram): Record<string, unknown> {
  const { id, pixelPitchMm, unitCode } = board;
  return { id, width: widthPx, height: heightPx, pixelPitchMm, timezone: timeZone, area: unitCode };
}

const assetId = (play: Play): string => `a-${play.asset.sha256.slice(0, 12)}`;

/** Two plays of the same picture share one asset. `seconds` is the length of a video. */
function assets(plays: Play[]): Record<string, unknown>[] {
  const byId = new Map(plays.map((play) => [assetId(play), play.asset]));
  return [...byId].map(([id, asset]) => ({
    id,
    url: hashedPath(asset),
    type: asset.mimeType,
    bytes: asset.bytes.length,
    width: asset.widthPx,
    height: asset.heightPx,
    ...('seconds' in asset ? { seconds: asset.seconds } : {}),
    sha256: asset.sha256,
    md5: asset.md5,
    alt: asset.alt,
  }));
}

/** `message` and `messageVersion` name the edition for good. */
function playlistEntry(play: Play): Record<string, unknown> {
  return {
    id: play.id,
    message: play.edition.number,
    messageVersion: play.edition.version,
    asset: assetId(play),
    seconds: play.seconds,
    notBefore: toLocalIso(new Date(play.notBefore)),
    ...(play.notAfter === null ? {} : { notAfter: toLocalIso(new Date(play.notAfter)) }),
    weight: 1,
    // Nobody takes reports of plays yet; once an address does, the manifest names it.
    proofOfPlay: false,
  };
}

/**
 * Shown when nothing else is due: a picture that is in force, so that no withdrawn one comes back; else a video; else a dark
 * board.
 */
function fallback(plays: Play[]): Record<string, unknown> {
  const first = plays.find(({ asset }) => !('seconds' in asset)) ?? plays[0];
  return first ? { asset: assetId(first) } : { color: '#000000' };
}

function validUntil({ plays, changedAt }: BoardProgram): Date {
  const ends = plays.map(({ notAfter }) => (notAfter === null ? Number.POSITIVE_INFINITY : Date.parse(notAfter)));
  const last = Math.max(...ends, Number.NEGATIVE_INFINITY);
  return new Date(Number.isFinite(last) ? last : Date.parse(changedAt) + yearMs);
}
