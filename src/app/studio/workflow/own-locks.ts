import { headers as requestHeaders } from 'next/headers';
import { createLocalReq, getPayload, type SanitizedConfig, type ServerFunctionClientArgs } from 'payload';
import { mayWrite } from '../../../access/locks.ts';

type Asked = { returnLockStatus?: boolean; collectionSlug?: string; globalSlug?: string; id?: number | string };

/**
 * Payload locks a document for everybody whose form asks whether it is locked. Who may not write it asks for no lock, so that
 * nobody can lock what is not theirs.
 */
export async function withOwnLocks(
  given: ServerFunctionClientArgs,
  config: Promise<SanitizedConfig>,
): Promise<ServerFunctionClientArgs> {
  const { returnLockStatus, collectionSlug, globalSlug, id } = given.args as Asked;
  if (given.name !== 'form-state' || !returnLockStatus) return given;
  const payload = await getPayload({ config });
  const { user } = await payload.auth({ headers: await requestHeaders() });
  const req = await createLocalReq({ user: user ?? undefined }, payload);
  const lockable = collectionSlug && id !== undefined ? { collection: collectionSlug, id: String(id) } : null;
  const allowed = lockable ? await mayWrite(req, lockable) : globalSlug ? await mayWrite(req, { global: globalSlug }) : true;
  return allowed ? given : { ...given, args: { ...given.args, returnLockStatus: false } };
}
