import type { Issuer } from '../../src/domain/content.ts';

/** The bodies as their plans name them, hung on offices that exist in today's unit tree. */
export const issuers = {
  canTho: { unitCode: '92-btgdv', name: 'Ban Tuyên giáo và Dân vận Thành ủy Cần Thơ' },
  /**
   * The district and its party committee ended on 1/7/2025. Its work went to the city's body of the same kind, so that one
   * answers for the campaign here; the name stays as it stands on the plan.
   */
  thangBinh: { unitCode: '48-btgdv', name: 'Ban Tuyên giáo và Dân vận Huyện ủy Thăng Bình' },
  laoCai: { unitCode: '15-btgdv', name: 'Ban Tuyên giáo và Dân vận Tỉnh ủy Lào Cai' },
  giaVien: { unitCode: '11359-mttq', name: 'Ban Thường trực Ủy ban MTTQ Việt Nam phường Gia Viên' },
  bachNgoc: { unitCode: '17623-ubnd', name: 'UBND xã Bạch Ngọc' },
} as const satisfies Record<string, Issuer>;
