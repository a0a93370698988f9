'use client';

import { useRowLabel } from '@payloadcms/ui';

/** A folded section shows its heading, so that an editor finds it again. */
export function SectionLabel() {
  const { data, rowNumber = 0 } = useRowLabel<{ heading?: string }>();
  const name = `Đoạn ${rowNumber + 1}`;
  return <span>{data.heading ? `${name}: ${data.heading}` : name}</span>;
}
