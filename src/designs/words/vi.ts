import type { PieceWords } from './define-words.ts';

export const vi: PieceWords = {
  issuedBy: (name) => `${name} phát hành`,
  warning: 'CẢNH BÁO LỪA ĐẢO',
  partners: 'Phối hợp thực hiện',
  sponsor: 'Tài trợ',
  source: 'Nguồn',
  qrCode: (address) => `Mã QR dẫn tới ${address}`,
  logo: (owner) => `Biểu trưng ${owner}`,
};
