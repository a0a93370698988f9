import type { GlobalConfig } from 'payload';
import { accessOfGlobal } from '../../src/access/doors.ts';
import { groups, label } from '../fields/labels.ts';
import { switchFields } from '../fields/switches.ts';
import { stampAllSwitches } from '../hooks/stamp-switches.ts';

/** The switches over all channels at once. Looked at again right before each irreversible call. */
export const deliverySwitches: GlobalConfig = {
  slug: 'delivery-switches',
  label: label('Tạm dừng phát hành', 'Publishing switches'),
  admin: {
    group: groups.release,
    description: label(
      'Khi tạm dừng, không kênh nào đăng bài mới. Bài đang chờ được giữ lại và tự đi tiếp khi bỏ tạm dừng.',
      'Paused: no channel posts. What waits is held, and goes on by itself afterwards.',
    ),
  },
  access: accessOfGlobal('delivery-switches'),
  // The lever of an emergency: no open form keeps anybody from it.
  lockDocuments: false,
  hooks: { beforeChange: [stampAllSwitches] },
  fields: switchFields,
};
