import { expect, it } from 'vitest';
import { type Attempt, createGuesses } from '../../src/accounts/guesses.ts';

function opened() {
  let ms = Date.parse('2026-11-30T08:00:00Z');
  const guesses = createGuesses({ now: () => new Date(ms) });
  const waits = (attempt: Attempt): number => {
    const admission = guesses.admit(attempt);
    return 'waitSeconds' in admission ? admission.waitSeconds : 0;
  };
  const succeed = (attempt: Attempt): boolean => {
    const admission = guesses.admit(attempt);
    if ('succeed' in admission) admission.succeed();
    return 'succeed' in admission;
  };
  return { guesses, waits, succeed, pass: (seconds: number) => (ms += seconds * 1000) };
}

const office = '203.0.113.9';
const account = 'duyet@example.vn';

it('lets the owner in at once after a thousand wrong guesses from elsewhere', () => {
  const { waits, succeed } = opened();
  for (let guess = 0; guess < 1_000; guess++) waits({ address: `198.51.${guess % 250}.${guess % 7}`, account });
  expect(succeed({ address: office, account })).toBe(true);
});

it('slows an account at an address from the fifth wrong password on, twice as long each time', () => {
  const { waits, pass } = opened();
  const asked = [1, 2, 3, 4, 5].map(() => waits({ address: office, account }));
  expect(asked).toEqual([0, 0, 0, 0, 0]);
  const grown: number[] = [];
  for (let wrong = 0; wrong < 6; wrong++) {
    const seconds = waits({ address: office, account });
    grown.push(seconds);
    pass(seconds);
    expect(waits({ address: office, account })).toBe(0);
  }
  expect(grown).toEqual([2, 4, 8, 16, 32, 64]);
});

it('slows an address that tries many accounts, and not its neighbour', () => {
  const { waits } = opened();
  const asked = Array.from({ length: 60 }, (_, index) => waits({ address: office, account: `nguoi-${index}@example.vn` }));
  expect(asked.filter((seconds) => seconds === 0)).toHaveLength(20);
  expect(waits({ address: '203.0.113.10', account })).toBe(0);
});

it('counts attempts that come at the same time before any of them is answered', () => {
  const { guesses } = opened();
  const admitted = Array.from({ length: 200 }, () => guesses.admit({ address: office, account })).filter((a) => 'succeed' in a);
  expect(admitted).toHaveLength(5);
});

it('keeps nobody out who has logged in from an address before, whatever others try from there', () => {
  const { waits, succeed } = opened();
  expect(succeed({ address: office, account })).toBe(true);
  for (let index = 0; index < 60; index++) waits({ address: office, account: `nguoi-${index}@example.vn` });
  expect(waits({ address: office, account: 'moi@example.vn' })).toBeGreaterThan(0);
  expect(succeed({ address: office, account: account.toUpperCase() })).toBe(true);
});

it('forgets: a person who comes back after lunch is not slowed', () => {
  const { waits, pass } = opened();
  for (let wrong = 0; wrong < 5; wrong++) waits({ address: office, account });
  pass(60 * 60);
  expect([1, 2, 3, 4].map(() => waits({ address: office, account }))).toEqual([0, 0, 0, 0]);
});

it('gives a patient guesser some three hundred tries a day, and nobody a longer wait than a quarter of an hour', () => {
  const { waits, pass } = opened();
  let [longest, tries, passed] = [0, 0, 0];
  while (passed < 24 * 3600) {
    const seconds = waits({ address: office, account });
    if (seconds === 0) tries++;
    longest = Math.max(longest, seconds);
    passed += seconds;
    pass(seconds);
  }
  expect(longest).toBeLessThanOrEqual(15 * 60);
  expect(tries).toBeLessThan(320);
});

it('keeps a bounded number of counts', () => {
  const { waits } = opened();
  for (let guess = 0; guess < 5; guess++) waits({ address: office, account });
  expect(waits({ address: office, account })).toBeGreaterThan(0);
  for (let index = 0; index < 50_001; index++) waits({ address: `2001:db8:${index.toString(16)}:0::/64`, account });
  // The oldest count made room.
  expect(waits({ address: office, account })).toBe(0);
});
