import type { Role } from '../../src/access/roles.ts';

/** One account of the demo. The password is public: `npm start` never makes these. */
export type SampleAccount = { key: string; email: string; password: string; name: string; role: Role; unitCode: string };

export const samplePassword = 'binh-dan-hoc-vu-so';

const base = { password: samplePassword };

export const sampleAccounts: SampleAccount[] = [
  { ...base, key: 'admin', email: 'quan-tri@pano.example', name: 'Nguyễn Quản Trị', role: 'admin', unitCode: 'vn' },
  { ...base, key: 'editor', email: 'bien-tap@pano.example', name: 'Trần Thị Biên Tập', role: 'editor', unitCode: 'vn' },
  { ...base, key: 'approver', email: 'phe-duyet@pano.example', name: 'Lê Văn Phê Duyệt', role: 'approver', unitCode: 'vn' },
  { ...base, key: 'officer', email: 'gia-vien@pano.example', name: 'Phạm Thị Văn Hóa', role: 'officer', unitCode: '11359' },
];
