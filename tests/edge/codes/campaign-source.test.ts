import { expect, it } from 'vitest';
import { postLink } from '../../../src/codes/post-link.ts';
import { sourceOf, withSource } from '../../../src/edge/codes/campaign-source.ts';

const campaign = 'can-tho-2026';
const from = (kind: string) => ({ kind, mark: null });

it('tells analytics which channel and document a click came from', () => {
  const utm = 'utm_source=zalo&utm_medium=social&utm_campaign=can-tho-2026';
  const source = from('zalo');
  expect(withSource({ target: '/huong-dan/cai-vneid', source, campaign })).toBe(`/huong-dan/cai-vneid?${utm}`);
  expect(withSource({ target: '/chien-dich/a#video-b', source, campaign })).toBe(`/chien-dich/a?${utm}#video-b`);
  expect(withSource({ target: '/a', source: from('email-list'), campaign })).toContain('utm_medium=email');
  expect(withSource({ target: '/huong-dan/cai-vneid', source: null, campaign })).toBe('/huong-dan/cai-vneid');
});

it.each([
  null,
  '',
  'Zalo',
  'a b',
  'myspace',
  'x'.repeat(21),
  'a&b=c',
  '//evil.example',
  'a%0d',
  'zalo.',
  'zalo.zz',
  'constructor',
])('takes %j for no channel', (text) => {
  expect(sourceOf(text)).toBeNull();
});

it('reads the channel and the post of a link of ours, and the channel alone of one that was changed', () => {
  const k = (url: string) => new URL(url).searchParams.get('k') ?? '';
  const link = k(postLink({ siteUrl: 'https://a.vn', code: 'X', kind: 'web-portal', mark: '0123456789ab' }));
  expect(sourceOf(link)).toEqual({ kind: 'web-portal', mark: '0123456789ab' });
  expect(sourceOf(link.replace('0123', '1123'))).toEqual({ kind: 'web-portal', mark: null });
  expect(sourceOf(link.replace('web-portal', 'zalo'))).toEqual({ kind: 'zalo', mark: null });
});
