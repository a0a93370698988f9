import { startPortalSimulator } from '../../../scripts/simulators/web-portal.ts';
import type { Venue } from '../venues.ts';

export const webPortalVenue: Venue = {
  name: 'web-portal',
  kind: 'web-portal',
  media: 'image',
  canTell: true,
  open: async () => {
    const signingSecret = `whsec_${Buffer.alloc(32, 9).toString('base64')}`;
    const simulator = await startPortalSimulator({ secret: signingSecret });
    return { simulator, settings: { endpoint: `${simulator.url}/tin` }, secrets: { signingSecret } };
  },
};
