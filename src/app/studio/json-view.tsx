'use client';

import { useField } from '@payloadcms/ui';

/** Recorded data as it is, to read. Payload's own editor would be fetched from a foreign host, which a closed office has not. */
export function JsonView({ path, title }: { path: string; title: string }) {
  const { value } = useField<unknown>({ path });
  const isEmpty = value === null || value === undefined || (Array.isArray(value) && value.length === 0);
  return (
    <details className="pano-json">
      <summary>
        {title}
        {isEmpty ? ' (trống)' : null}
      </summary>
      {isEmpty ? null : <pre>{JSON.stringify(value, null, 2)}</pre>}
    </details>
  );
}
