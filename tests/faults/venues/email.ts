import { startMailSimulator } from '../../../scripts/simulators/email.ts';
import { startSimulator } from '../../../scripts/simulators/kit/start.ts';
import { newState } from '../../../scripts/simulators/kit/state.ts';
import type { Venue } from '../venues.ts';

/**
 * A list server tells nobody what it has sent on. Beside it stands an empty platform for the clock that worker and test share.
 */
export const emailVenue: Venue = {
  name: 'email-list',
  kind: 'email-list',
  media: 'image',
  canTell: false,
  open: async () => {
    const mail = await startMailSimulator();
    const silent = { id: 'mail', label: 'Thư', answer: notThere, serverError: notThere, tooMany: notThere };
    const clock = await startSimulator({ platform: silent, state: newState(() => new Date()) });
    return {
      simulator: {
        url: clock.url,
        state: clock.state,
        posts: () => mail.mails,
        close: async () => {
          await mail.close();
          await clock.close();
        },
      },
      settings: {
        host: '127.0.0.1',
        port: mail.port,
        security: 'none',
        user: 'bdhvs',
        from: 'bantin@haiphong.example.vn',
        fromName: 'Bình dân học vụ số',
        list: 'danh-sach@haiphong.example.vn',
      },
      secrets: { password: 'simulated-mail-password' },
    };
  },
};

function notThere() {
  return { status: 404 };
}
