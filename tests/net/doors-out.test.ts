import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

/** Whatever in our server code can connect to elsewhere, with why it may. Typed addresses go through the guard alone. */
const doors: Record<string, string> = {
  'src/net/guard.ts': 'resolves names for the guard',
  'src/net/pinned.ts': 'the one place that connects, to machines that were checked',
  'src/channels/email-list/smtp.ts': 'a mail session, at the machine that the guard found',
  'src/publish/publisher/web-sub.ts': 'a guarded fetch; the hub is named by the environment',
  'src/edge/studio/forward.ts': 'forwards to the own studio',
  'src/server/parts-health.ts': 'asks the own studio',
  'src/server/check-database.ts': 'asks whether the database of the environment listens',
  'src/store/s3-bucket.ts': 'the store of the environment',
};
/** Calls, and imports that can connect. Types alone cannot. */
const opens =
  /(?<![\w.])(globalThis\.)?fetch\(|import (?!type)[^;]*\b(request|connect|Socket|Agent|lookup|createConnection)\b[^;]*from 'node:(https?|net|tls|dns|dns\/promises|http2)'|from '(undici|ws|nodemailer[^']*smtp[^']*|@aws-sdk\/[^']+)'|new WebSocket|new EventSource/;

const root = join(import.meta.dirname, '../..');
const sources = ['src', 'collections']
  .flatMap((room) => readdirSync(join(root, room), { recursive: true, encoding: 'utf8' }).map((path) => join(room, path)))
  // The client runs at a portal; pages of the studio and scripts of the portal run in a browser.
  .filter((path) => /\.tsx?$/.test(path) && !/^src\/(client|app|portal\/assets)\//.test(path));
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');

it('lists every file that can connect to elsewhere, with its reason', () => {
  const found = sources.filter((path) => opens.test(withoutComments(readFileSync(join(root, path), 'utf8'))));
  expect(found.sort()).toEqual(Object.keys(doors).sort());
});
