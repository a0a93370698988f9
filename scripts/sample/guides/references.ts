/** Official addresses the guides may name. */
export const references = {
  literacy: { label: 'Nền tảng Bình dân học vụ số', url: 'https://binhdanhocvuso.gov.vn' },
  publicServices: { label: 'Cổng Dịch vụ công Quốc gia', url: 'https://dichvucong.gov.vn' },
  vneid: { label: 'Định danh điện tử VNeID, Bộ Công an', url: 'https://vneid.gov.vn' },
  publicSecurity: { label: 'Cổng thông tin điện tử Bộ Công an', url: 'https://bocongan.gov.vn' },
} as const;
