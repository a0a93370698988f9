'use client';

import type { DefaultCellComponentProps } from 'payload';
import { PublicBadge } from './standing-view.tsx';

/** In a list: the mark of what the public reads, and nothing where it reads something else. */
export function PublicCell({ cellData }: Pick<DefaultCellComponentProps, 'cellData'>) {
  return cellData ? <PublicBadge /> : null;
}
