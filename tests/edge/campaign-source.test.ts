import { expect, it } from 'vitest';
import { withSource } from '../../src/edge/campaign-source.ts';

const campaign = 'can-tho-2026';

it('tells analytics which channel and document a click came from', () => {
  const utm = 'utm_source=zalo&utm_medium=social&utm_campaign=can-tho-2026';
  expect(withSource({ target: '/huong-dan/cai-vneid', kind: 'zalo', campaign })).toBe(`/huong-dan/cai-vneid?${utm}`);
  expect(withSource({ target: '/chien-dich/a#video-b', kind: 'zalo', campaign })).toBe(`/chien-dich/a?${utm}#video-b`);
  expect(withSource({ target: '/a', kind: 'email-list', campaign })).toContain('utm_medium=email');
});

it.each([null, '', 'Zalo', 'a b', 'x'.repeat(21), 'a&b=c', '//evil.example', 'a%0d'])('lets %j into no address', (kind) => {
  expect(withSource({ target: '/huong-dan/cai-vneid', kind, campaign })).toBe('/huong-dan/cai-vneid');
});
