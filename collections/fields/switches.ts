import type { Field } from 'payload';
import { nobodyField } from '../../src/access/rules.ts';
import { label } from './labels.ts';
import { recorded } from './recorded.ts';

const sidebar = { position: 'sidebar' } as const;
const trail = recorded('switchTrail', 'Nhật ký tạm dừng', 'Switch trail');

/** Kill switch and rehearsal, of one channel or of all, with who turned them, when and why. */
export const switchFields: Field[] = [
  {
    name: 'isPaused',
    type: 'checkbox',
    defaultValue: false,
    label: label('Tạm dừng đăng', 'Paused'),
    admin: sidebar,
  },
  {
    name: 'isRehearsal',
    type: 'checkbox',
    defaultValue: false,
    label: label('Diễn tập: làm mọi bước, không gửi', 'Rehearsal: everything but sending'),
    admin: sidebar,
  },
  {
    name: 'switchReason',
    type: 'text',
    virtual: true,
    label: label('Lý do bật hoặc tắt', 'Why it is switched'),
    // Payload makes virtual fields read-only by default.
    admin: { ...sidebar, readOnly: false },
  },
  {
    ...trail,
    access: { create: nobodyField, update: nobodyField },
    admin: { ...trail.admin, ...sidebar, condition: (data) => Array.isArray(data.switchTrail) && data.switchTrail.length > 0 },
  },
];
