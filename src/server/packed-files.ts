import { createReadStream } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import { brotliQualities, leastBytesToCompress } from '../domain/compression.ts';

/** Where Next says that its built files are, and in which folder of the build they lie. */
const publicPath = '/_next/static/';
const folderName = 'static';
const mimeTypes: Record<string, string> = {
  '.js': 'application/javascript; charset=UTF-8',
  '.css': 'text/css; charset=UTF-8',
};
const suffix = '.br';

const compress = promisify(brotliCompress);

/** Packs the scripts and styles of a build once, as small as they become. Next packs them for each reader, a quarter larger. */
export async function packFiles(buildFolder: string): Promise<void> {
  const params = { [constants.BROTLI_PARAM_QUALITY]: brotliQualities.lasting };
  for (const path of await listed(join(buildFolder, folderName))) {
    if (!(extname(path) in mimeTypes)) continue;
    const bytes = await readFile(path);
    if (bytes.length >= leastBytesToCompress) await writeFile(path + suffix, await compress(bytes, { params }));
  }
}

/** Answers for a packed file of the build where the reader takes it; `false`: nothing was answered. */
export type SendPacked = (request: IncomingMessage, response: ServerResponse) => boolean;

/** The packed files as they are now. A build without any answers for none. */
export async function openPackedFiles(buildFolder: string): Promise<SendPacked> {
  const folder = join(buildFolder, folderName);
  const packed = new Map<string, { path: string; bytes: number; mimeType: string }>();
  for (const path of await listed(folder)) {
    const plain = path.slice(0, -suffix.length);
    const mimeType = mimeTypes[extname(plain)];
    if (!path.endsWith(suffix) || mimeType === undefined) continue;
    packed.set(publicPath + relative(folder, plain), { path, bytes: (await stat(path)).size, mimeType });
  }
  return (request, response) => {
    const file = packed.get(request.url ?? '');
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (!file || !isRead || !/\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''))) return false;
    response.writeHead(200, {
      'Content-Type': file.mimeType,
      'Content-Encoding': 'br',
      'Content-Length': file.bytes,
      Vary: 'Accept-Encoding',
      // Their names change with what is in them.
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
    if (request.method === 'HEAD') response.end();
    else
      createReadStream(file.path)
        .on('error', () => response.destroy())
        .pipe(response);
    return true;
  };
}

async function listed(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return found.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}
