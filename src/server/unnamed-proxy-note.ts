import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../domain/errors.ts';
import { ownProxies } from '../edge/http/address.ts';
import type { Settings } from '../settings.ts';
import { writeWhole } from '../store/write-whole.ts';

type Noted = Pick<Settings, 'dataFolder'>;

const noteIn = ({ dataFolder }: Noted): string => join(dataFolder, 'unnamed-proxy.txt');

/** Says in the log that a proxy is not named, and notes its address for `npm run doctor`. */
export function noteUnnamedProxy(settings: Noted): (address: string) => void {
  return (address) => {
    console.error(new AppError('settings.proxy-unnamed', { params: { address } }).forPeople);
    writeWhole({ path: noteIn(settings), bytes: address }).catch((cause: unknown) => console.error(cause));
  };
}

/** The proxy that was noted last, unless it has been named since. `null`: none. */
export async function unnamedProxy(settings: Noted & Pick<Settings, 'trustedProxies'>): Promise<string | null> {
  const address = (await readFile(noteIn(settings), 'utf8').catch(() => '')).trim();
  return address === '' || ownProxies(settings.trustedProxies)(address) ? null : address;
}
