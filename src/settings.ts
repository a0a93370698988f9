import { join, resolve } from 'node:path';
import { readCodeKeys } from './codes/code-keys.ts';
import { AppError } from './domain/errors.ts';
import { developmentSecretsKey } from './keys/development-keys.ts';
import { readSigningKeys } from './keys/signing-keys.ts';
import { readOrigin } from './net/outbound-rule.ts';

/** Of development and of the demo. Production refuses it. */
const developmentSecret = 'pano-development-secret-do-not-use';

/** What the environment decides. Folders are absolute. */
export type Settings = {
  isProduction: boolean;
  /** `file:…` for SQLite or `mongodb://…`. */
  databaseUrl: string;
  /** Folder for everything that Pano writes at run time: database, blobs, packs, counters. */
  dataFolder: string;
  /** Where blobs and pointer are: `file:…` or `s3://…`. */
  storeUrl: string;
  /** Folder of what the edge counts. */
  measureFolder: string;
  /** Folder of the uploads. */
  mediaFolder: string;
  /** Port that the edge listens on. */
  port: number;
  /** Public origin without a slash at the end. */
  siteUrl: string;
  /** Body that runs the site, named on every page. */
  publisher: string;
  /** Our own proxies before the edge: "10.0.0.0/8", "2001:db8::1". Checked where the edge reads them. */
  trustedProxies: string[];
  /** How much the edge keeps of packs that were built: `PANO_PACKS_GB`. */
  packsBytes: number;
  /**
   * Origins beside the platforms' own that may be called, also inside the own network: "http://10.0.0.5:8080" for every kind,
   * "zalo=https://gateway.example.vn" for one, "smtp-plain://10.0.0.6:25" for mail.
   */
  outboundOrigins: string[];
  /** WebSub hub that is told of changed feeds; absent when none is set up. */
  hubUrl?: string;
  /** Whom podcast directories and feed readers may write to; absent when the office names none. */
  contactEmail?: string;
  secret: string;
  /** 32 bytes in base64: key of the channels' secrets; keys of codes and signatures are derived from it unless they are set. */
  secretsKey: string;
};

/**
 * Reads the environment.
 *
 * Throws `settings.port`, `settings.packs`, `settings.hub`, `settings.outbound`, `settings.contact-email`, `settings.secret`,
 * `settings.secrets-key`, `settings.codes-key` and `settings.signing-key`.
 */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const dataFolder = resolve(/*turbopackIgnore: true*/ env.PANO_DATA ?? '.pano');
  const port = readPort(env.PORT ?? '3000');
  const isProduction = env.NODE_ENV === 'production' && env.PANO_DEMO !== '1';
  const secret = env.PAYLOAD_SECRET ?? developmentSecret;
  const secretsKey = env.PANO_SECRETS_KEY ?? developmentSecretsKey;
  if (isProduction && (secret === developmentSecret || secret.length < 32)) throw new AppError('settings.secret');
  if (isProduction && secretsKey === developmentSecretsKey) throw new AppError('settings.secrets-key');
  // Read again where they are used, never kept here: a wrong one must be said before anything starts.
  readCodeKeys(env);
  readSigningKeys(env);
  const hubUrl = readHub(env.PANO_WEBSUB_HUB);
  const contactEmail = readEmail(env.PANO_CONTACT_EMAIL);
  return {
    isProduction,
    databaseUrl: env.DATABASE_URL ?? `file:${join(/*turbopackIgnore: true*/ dataFolder, 'pano.db')}`,
    dataFolder,
    storeUrl: env.STORE_URL ?? `file:${join(/*turbopackIgnore: true*/ dataFolder, 'store')}`,
    measureFolder: join(/*turbopackIgnore: true*/ dataFolder, 'measure'),
    mediaFolder: resolve(
      /*turbopackIgnore: true*/ env.PANO_MEDIA ?? (env.PANO_DATA ? `${env.PANO_DATA}/media` : 'media/uploads'),
    ),
    port,
    siteUrl: (env.SITE_URL ?? `http://localhost:${port}`).replace(/\/+$/, ''),
    publisher: env.PANO_PUBLISHER ?? 'Ban Tuyên giáo và Dân vận Thành ủy Cần Thơ',
    trustedProxies: (env.PANO_TRUSTED_PROXIES ?? '').split(',').flatMap((entry) => entry.trim() || []),
    packsBytes: readGigabytes(env.PANO_PACKS_GB ?? '10'),
    outboundOrigins: readOrigins(env.PANO_OUTBOUND_ORIGINS ?? ''),
    ...(hubUrl === undefined ? {} : { hubUrl }),
    ...(contactEmail === undefined ? {} : { contactEmail }),
    secret,
    secretsKey,
  };
}

function readPort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new AppError('settings.port', { params: { port: text } });
  return port;
}

/** At least one: less would not hold what one busy hour asks for. */
function readGigabytes(text: string): number {
  const gigabytes = Number(text);
  if (!(gigabytes >= 1 && gigabytes <= 100_000)) throw new AppError('settings.packs', { params: { given: text } });
  return gigabytes * 1e9;
}

function readEmail(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  if (!/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>"]+$/.test(text))
    throw new AppError('settings.contact-email', { params: { email: text } });
  return text;
}

function readOrigins(text: string): string[] {
  return text.split(',').flatMap((entry) => {
    if (entry.trim() === '') return [];
    const origin = readOrigin(entry.trim());
    if (origin === null) throw new AppError('settings.outbound', { params: { entry: entry.trim() } });
    return [origin];
  });
}

function readHub(text: string | undefined): string | undefined {
  if (text === undefined || text === '') return undefined;
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol))
    throw new AppError('settings.hub', { params: { url: text } });
  return new URL(text).href;
}
