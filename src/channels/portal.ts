import { z } from 'zod';
import { browserVideo as video } from './contract/browser-video.ts';
import { officeHours } from './contract/reading-hours.ts';
import { defineGenerationChannel } from './define-generation-channel.ts';

/** The public portal's own feeds: RSS, JSON Feed and the content API; pages show videos to be played. */
export default defineGenerationChannel({
  id: 'portal',
  label: { vi: 'Cổng thông tin', en: 'Web portal' },
  surface: 'portal',
  posting: officeHours,
  settings: z.object({}),
  video,
});
