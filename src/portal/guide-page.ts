import type { SiteFrame } from '../domain/generation.ts';
import type { Locale } from '../domain/locale.ts';
import type { CopiesOf } from '../domain/site.ts';
import type { PublishedGuide } from './guides.ts';

export type GuidePage = { frame: SiteFrame; copiesOf: CopiesOf; guide: PublishedGuide; image?: string; locale?: Locale };
