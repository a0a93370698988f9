import type { SceneId } from './scenes.ts';

/** Which scene stands at which step, by the id of the guide. */
export const scenesOfGuide: Record<string, readonly SceneId[]> = {
  'cai-vneid': ['cong-an', 'tin-nhan', 'tai-ung-dung', 'nhap-so-dinh-danh', 'ma-xac-thuc', 'mat-khau', 'vi-giay-to'],
  'nop-ho-so-dich-vu-cong': [
    'trang-chinh-thuc',
    'vi-giay-to',
    'tim-kiem',
    'doc-ky',
    'dien-to-khai',
    'chup-giay-to',
    'kiem-tra-gui',
    'giu-ma',
  ],
  'thanh-toan-khong-dung-tien-mat': [
    'ung-dung-ngan-hang',
    'quet-ma',
    'dua-may-vao-ma',
    'ten-nguoi-nhan',
    'nhap-so-tien',
    'ma-xac-thuc',
    'thanh-cong',
  ],
  'nhan-dien-lua-dao': ['dung-lai', 'dau-hieu', 'cup-may', 'hoi-nguoi-that', 'giu-kin', 'goi-ngan-hang', 'bao-cong-an'],
  'dat-lich-kham-bhyt': ['the-bao-hiem', 'trang-chinh-thuc', 'benh-vien', 'dien-to-khai', 'ngay-gio', 'giu-ma', 'di-kham'],
  'ban-nong-san-tren-san-tmdt': [
    'chon-san',
    'gian-hang',
    'anh-that',
    'dien-to-khai',
    'dat-gia',
    'dong-goi',
    'tra-loi',
    'giao-hang',
  ],
  'dung-zalo-an-toan': ['tai-ung-dung', 'khoa-may', 'ma-xac-thuc', 'cac-may', 'nguoi-la', 'goi-lai', 'trang-cua-xa'],
  'goi-ho-tro-to-cong-nghe-so': ['hoi-truong-ap', 'luu-so', 'noi-mot-viec', 'hen-gio', 'tu-tay-lam', 'ghi-lai', 'chi-lai'],
};
