import type { PieceWords } from './define-words.ts';

export const en: PieceWords = {
  issuedBy: (name) => `Issued by ${name}`,
  warning: 'BEWARE OF FRAUD',
  partners: 'In partnership with',
  sponsor: 'Sponsored by',
  source: 'Source',
  qrCode: (address) => `QR code that leads to ${address}`,
  logo: (owner) => `Logo of ${owner}`,
};
