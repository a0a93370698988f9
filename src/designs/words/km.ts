import type { PieceWords } from './define-words.ts';

/** Names of Vietnamese bodies stay as they are; a space parts the scripts. */
export const km: PieceWords = {
  issuedBy: (name) => `ចេញផ្សាយដោយ ${name}`,
  warning: 'ប្រយ័ត្នការឆបោក',
  partners: 'សហការជាមួយ',
  sponsor: 'ឧបត្ថម្ភដោយ',
  source: 'ប្រភព',
  qrCode: (address) => `កូដ QR នាំទៅកាន់ ${address}`,
  logo: (owner) => `និមិត្តសញ្ញារបស់ ${owner}`,
};
