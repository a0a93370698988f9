import type { SiteFrame } from '../domain/generation.ts';
import type { Locale } from '../domain/locale.ts';
import type { PublishedGuide } from './guides.ts';

export type GuidePage = { frame: SiteFrame; guide: PublishedGuide; image?: string; locale?: Locale };
