import { join } from 'node:path';
import { readSettings, type Settings } from '../../src/settings.ts';

/**
 * The settings of this run, with the keys that the configuration reads from the environment filled in. Call it before anything
 * imports `payload.config.ts`.
 */
export function openEnvironment(defaults: Record<string, string> = {}): Settings {
  process.chdir(join(import.meta.dirname, '../..'));
  for (const [name, value] of Object.entries(defaults)) process.env[name] ??= value;
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  const settings = readSettings();
  process.env.PANO_SECRETS_KEY ??= settings.secretsKey;
  return settings;
}
