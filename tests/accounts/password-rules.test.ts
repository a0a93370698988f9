import { expect, it } from 'vitest';
import { hashPassword, isPassword } from '../../src/accounts/password-hash.ts';
import { assertPassword } from '../../src/accounts/password-rules.ts';
import { AppError } from '../../src/domain/errors.ts';

const own = ['Lê Văn Phê Duyệt', 'phe-duyet@pano.example', 'Ban Tuyên giáo và Dân vận Thành ủy Cần Thơ', '92-btgdv'];

function refusalOf(password: string): string {
  try {
    assertPassword(password, own);
    return 'taken';
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}

it.each([
  ...['ngan', 'Ngắn-quá-1', '\u0301'.repeat(11)].map((password) => [password, 'account.password-short']),
  ['dài '.repeat(70), 'account.password-long'],
  ...['123456789012', 'aaaaaaaaaaaa', 'abcabcabcabc', '111111222222', 'qwertyuiop12', 'password1234', 'Admin@123456'].map(
    (password) => [password, 'account.password-common'],
  ),
  ...[
    'matkhau123456',
    'Mật khẩu 123456',
    'binhdanhocvuso',
    'Bình dân học vụ số!',
    'binh-dan-hoc-vu-so',
    'ChuyểnĐổiSố2026',
    'vietnam2026!!!',
  ].map((password) => [password, 'account.password-common']),
  ...['phe-duyet@pano.example', 'levanpheduyet', 'Lê Văn Phê Duyệt 2026', 'Phe.Duyet.1990'].map((password) => [
    password,
    'account.password-own',
  ]),
  ...['mot-mat-khau-dai', 'con bò vàng ăn cỏ dưới trăng', 'xe-dap-bay-qua-cau', 'gà trống gáy sáng nay', 'x7#Kq!v92Lm$Tz'].map(
    (password) => [password, 'taken'],
  ),
])('%s: %s', (password, said) => {
  expect(refusalOf(password)).toBe(said);
});

it('counts letters as people see them, whether composed or not', () => {
  expect(refusalOf('bế bể bễ bê'.normalize('NFD'))).toBe('account.password-short');
});

it('knows a password however the keyboard composes it, and one that was stored as it was typed', async () => {
  const typed = 'con bò vàng ăn cỏ ';
  const stored = await hashPassword(typed.normalize('NFD'));
  expect(await isPassword(typed, stored)).toBe(true);
  expect(await isPassword(typed.normalize('NFD'), stored)).toBe(true);
  expect(await isPassword(typed.trim(), stored)).toBe(false);
  expect(await isPassword(typed, null)).toBe(false);
  expect(await isPassword(typed, { hash: null, salt: 'x' })).toBe(false);
});
