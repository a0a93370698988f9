import type { IncomingHttpHeaders } from 'node:http';
import type { TypedUser } from 'payload';
import type { Permission } from '../access/roles.ts';
import type { ReaderLanguage } from '../domain/reader-language.ts';

/** One request of a logged-in account. */
export type StudioRequest = {
  user: TypedUser;
  /** In which messages of the answer are written. */
  language: ReaderLanguage;
  /** The named parts of the pattern, decoded. */
  params: Record<string, string>;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  /** The JSON object that was sent; `{}` for GET. */
  body: Record<string, unknown>;
};

/** A JSON object, or a file as it is. */
export type StudioAnswer =
  | { json: Record<string, unknown> }
  | { status?: number; headers: Record<string, string>; bytes: Uint8Array };

/** One endpoint. `Ports` are the only ports that its handler gets to see. */
export type Route<Ports> = {
  method: 'GET' | 'POST';
  /** Below `/api/pano/`: `editions/:sha256/approve`. A part with a colon is a parameter. */
  pattern: string;
  /**
   * Checked before the body is read and the handler runs. `loggedIn`: any account. The handler checks whether the document is
   * inside the account's unit, because only the handler knows the document.
   */
  permission: Permission | 'loggedIn';
  handler: (ports: Ports, request: StudioRequest) => Promise<StudioAnswer>;
  /** Largest body in bytes. @default 65_536 */
  mostBytes?: number;
  /** The body holds an open form, of which nothing is stored: the gate of texts looks at it when it is saved. */
  takesForm?: true;
};

/** A picture or a sound: the browser may keep it for an hour, proxies may not. */
export function privateFile(mimeType: string): Record<string, string> {
  return { 'content-type': mimeType, 'cache-control': 'private, max-age=3600' };
}
