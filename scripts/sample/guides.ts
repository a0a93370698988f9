import type { GuideContent } from '../../src/domain/content.ts';
import { banNongSan } from './guides/ban-nong-san-tren-san-tmdt.ts';
import { caiVneid } from './guides/cai-vneid.ts';
import { datLichKham } from './guides/dat-lich-kham-bhyt.ts';
import { dungZalo } from './guides/dung-zalo-an-toan.ts';
import { goiHoTro } from './guides/goi-ho-tro-to-cong-nghe-so.ts';
import { nhanDienLuaDao } from './guides/nhan-dien-lua-dao.ts';
import { nopHoSo } from './guides/nop-ho-so-dich-vu-cong.ts';
import { thanhToan } from './guides/thanh-toan-khong-dung-tien-mat.ts';
import { issuers } from './issuers.ts';

/** Eight guides that a 65-year-old can follow: short sentences, one act a step, no fee, deadline or unproven number. */
export function sampleGuides(): GuideContent[] {
  return [caiVneid, nopHoSo, thanhToan, nhanDienLuaDao, datLichKham, banNongSan, dungZalo, goiHoTro].map((words) => ({
    type: 'guide',
    ...words,
    issuer: issuers.canTho,
    reviewedAt: '2026-11-21',
    files: [],
  }));
}
