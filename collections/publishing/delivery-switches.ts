import type { GlobalConfig } from 'payload';
import { isAdmin, isLoggedIn } from '../../src/access/rules.ts';
import { groups, label } from '../fields/labels.ts';
import { switchFields } from '../fields/switches.ts';
import { stampAllSwitches } from '../hooks/stamp-switches.ts';

/** The switches over all channels at once. Looked at again right before each irreversible call. */
export const deliverySwitches: GlobalConfig = {
  slug: 'delivery-switches',
  label: label('Cầu dao phát hành', 'Publishing switches'),
  admin: {
    group: groups.release,
    description: label(
      'Ngắt cầu dao: không kênh nào đăng bài mới. Bài đang chờ được giữ lại và tự đi tiếp khi đóng cầu dao.',
      'Paused: no channel posts. What waits is held, and goes on by itself afterwards.',
    ),
  },
  access: { read: isLoggedIn, update: isAdmin },
  hooks: { beforeChange: [stampAllSwitches] },
  fields: switchFields,
};
