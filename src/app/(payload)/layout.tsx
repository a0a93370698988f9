import config from '@payload-config';
import '@payloadcms/next/css';
import { handleServerFunctions, RootLayout } from '@payloadcms/next/layouts';
import type { ServerFunctionClient } from 'payload';
import type { ReactNode } from 'react';
import { asSharedForm } from '../studio/together/shared-form.ts';
import { withOwnLocks } from '../studio/workflow/own-locks.ts';
import { importMap } from './admin/importMap.js';
import '@fontsource/be-vietnam-pro/400.css';
import '@fontsource/be-vietnam-pro/600.css';
import '@fontsource/be-vietnam-pro/700.css';
import '../studio/studio.css';
import '../studio/posts/posts.css';
import '../studio/preview/preview.css';
import '../studio/artwork/artwork.css';
import '../studio/edition/edition.css';
import '../studio/returns/returns.css';
import '../studio/typing/typing.css';
import '../studio/history/history.css';
import '../studio/uploads/uploads.css';
import '../studio/session/session.css';
import '../studio/together/together.css';
import '../studio/undo/undo.css';
import '../studio/content/lines.css';
import '../studio/writing/writing.css';
import '../studio/release.css';
import '../studio/phone.css';

const serverFunction: ServerFunctionClient = async (args) => {
  'use server';
  return handleServerFunctions({ ...(await withOwnLocks(asSharedForm(args), config)), config, importMap });
};

export default function Layout({ children }: { children: ReactNode }) {
  return (
    <RootLayout config={config} importMap={importMap} serverFunction={serverFunction}>
      {children}
    </RootLayout>
  );
}
