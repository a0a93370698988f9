import { defineGenerationChannel } from './define-generation-channel.ts';
import { boardSettings } from './led/settings.ts';

/** LED boards: players fetch the manifest of the current generation by themselves. */
export default defineGenerationChannel({
  id: 'led',
  label: { vi: 'Bảng LED', en: 'LED boards' },
  settings: boardSettings,
});
