import { join, resolve } from 'node:path';
import { AppError } from '../domain/errors.ts';

/** Default secret of development and of the demo. `npm start` in production refuses it. */
export const developmentSecret = 'pano-development-secret-do-not-use';

/** What the environment decides. Folders are absolute. */
export type Settings = {
  isProduction: boolean;
  /** `file:…` for SQLite or `mongodb://…`. */
  databaseUrl: string;
  /** Folder for everything that Pano writes at run time: database, blobs, packs, counters. */
  dataFolder: string;
  /** Port that the edge listens on. */
  port: number;
  /** Public origin without a slash at the end. */
  siteUrl: string;
  /** Body that runs the site, named on every page. */
  publisher: string;
  secret: string;
  /** 32 bytes in base64: key of the channels' secrets. */
  secretsKey: string;
};

/** Reads the environment. Throws `settings.port` or `settings.secret`. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const dataFolder = resolve(/*turbopackIgnore: true*/ env.PANO_DATA ?? '.pano');
  const port = readPort(env.PORT ?? '3000');
  const isProduction = env.NODE_ENV === 'production' && env.PANO_DEMO !== '1';
  const secret = env.PAYLOAD_SECRET ?? developmentSecret;
  if (isProduction && (secret === developmentSecret || secret.length < 32)) throw new AppError('settings.secret');
  return {
    isProduction,
    databaseUrl: env.DATABASE_URL ?? `file:${join(/*turbopackIgnore: true*/ dataFolder, 'pano.db')}`,
    dataFolder,
    port,
    siteUrl: (env.SITE_URL ?? `http://localhost:${port}`).replace(/\/+$/, ''),
    publisher: env.PANO_PUBLISHER ?? 'Ban Tuyên giáo và Dân vận Thành ủy Cần Thơ',
    secret,
    secretsKey: env.PANO_SECRETS_KEY ?? Buffer.from(developmentSecret.padEnd(32, '-').slice(0, 32)).toString('base64'),
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new AppError('settings.port', { params: { port: text } });
  return port;
}
