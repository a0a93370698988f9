'use client';

import { useAuth, useDocumentInfo } from '@payloadcms/ui';
import { OwnPassword } from './own-password.tsx';
import { SessionList } from './session-list.tsx';

/** Panel of an account: the own password, with the current one asked for, and the sessions. */
export function AccountPanel() {
  const { id } = useDocumentInfo();
  const { user } = useAuth();
  if (!id) return null;
  const isOwn = String(user?.id) === String(id);
  return (
    <>
      {isOwn ? <OwnPassword /> : null}
      <SessionList accountId={String(id)} isOwn={isOwn} />
    </>
  );
}
