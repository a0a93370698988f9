import type { Role } from '../../src/access/roles.ts';

/** One account of the demo. The password is public: `npm start` never makes these. */
export type SampleAccount = { key: string; email: string; password: string; name: string; role: Role; unitCode: string };

export const samplePassword = 'binh-dan-hoc-vu-so';

const base = { password: samplePassword };

/** The offices that issue the sample's documents: each submits and approves its own. */
const officePeople = [
  { office: 'can-tho', unitCode: '92-btgdv', editor: 'Võ Thị Cẩm Tú', approver: 'Huỳnh Văn Phước' },
  { office: 'da-nang', unitCode: '48-btgdv', editor: 'Phan Thị Thanh Hà', approver: 'Đoàn Ngọc Sơn' },
  { office: 'lao-cai', unitCode: '15-btgdv', editor: 'Lù Thị Mai', approver: 'Hoàng Seo Vần' },
  { office: 'gia-vien', unitCode: '11359-mttq', editor: 'Bùi Thị Hải Yến', approver: 'Đỗ Quang Minh' },
  { office: 'bach-ngoc', unitCode: '17623-ubnd', editor: 'Nguyễn Thị Lam', approver: 'Thái Bá Hùng' },
];

export const sampleAccounts: SampleAccount[] = [
  { ...base, key: 'admin', email: 'quan-tri@pano.example', name: 'Nguyễn Quản Trị', role: 'admin', unitCode: 'vn' },
  { ...base, key: 'editor', email: 'bien-tap@pano.example', name: 'Trần Thị Biên Tập', role: 'editor', unitCode: 'vn' },
  { ...base, key: 'approver', email: 'phe-duyet@pano.example', name: 'Lê Văn Phê Duyệt', role: 'approver', unitCode: 'vn' },
  { ...base, key: 'officer', email: 'gia-vien@pano.example', name: 'Phạm Thị Văn Hóa', role: 'officer', unitCode: '11359' },
  ...officePeople.flatMap(({ office, unitCode, editor, approver }): SampleAccount[] => [
    { ...base, key: `editor ${unitCode}`, email: `bien-tap.${office}@pano.example`, name: editor, role: 'editor', unitCode },
    {
      ...base,
      key: `approver ${unitCode}`,
      email: `phe-duyet.${office}@pano.example`,
      name: approver,
      role: 'approver',
      unitCode,
    },
  ]),
];
