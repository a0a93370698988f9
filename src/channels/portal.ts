import { z } from 'zod';
import { defineGenerationChannel } from './define-generation-channel.ts';

/** The public portal's own feeds: RSS, JSON Feed and the content API. */
export default defineGenerationChannel({
  id: 'portal',
  label: { vi: 'Cổng thông tin', en: 'Web portal' },
  settings: z.object({}),
});
