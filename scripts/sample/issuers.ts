import type { Issuer } from '../../src/domain/content.ts';

/** The bodies as their plans name them, hung on offices that exist in today's unit tree. */
export const issuers = {
  canTho: { unitCode: '92-btgdv', name: 'Ban Tuyên giáo và Dân vận Thành ủy Cần Thơ' },
  /** The plan is the district committee's, which ended on 1/7/2025: its successor issues what is made of it now. */
  thangBinh: { unitCode: '48-btgdv', name: 'Ban Tuyên giáo và Dân vận Thành ủy Đà Nẵng' },
  laoCai: { unitCode: '15-btgdv', name: 'Ban Tuyên giáo và Dân vận Tỉnh ủy Lào Cai' },
  giaVien: { unitCode: '11359-mttq', name: 'Ban Thường trực Ủy ban MTTQ Việt Nam phường Gia Viên' },
  bachNgoc: { unitCode: '17623-ubnd', name: 'UBND xã Bạch Ngọc' },
} as const satisfies Record<string, Issuer>;

/** Bodies of the plans that are no longer there. The catalogue has none, so the sample brings them. */
export const endedBodies = [
  {
    code: '48-btgdv-thang-binh',
    name: 'Ban Tuyên giáo và Dân vận Huyện ủy Thăng Bình',
    type: 'Ban Tuyên giáo và Dân vận',
    parentCode: '48',
    validFrom: '2025-04-17',
    endedOn: '2025-07-01',
    successorCode: '48-btgdv',
  },
];
