import type { Field } from 'payload';
import { expect, it } from 'vitest';
import { contentCollections } from '../../collections/content/registry.gen.ts';
import { webAddress } from '../../collections/hooks/web-address.ts';
import { isWebAddress, withSafeLinks } from '../../src/domain/web-address.ts';
import { pageFindings } from '../../src/publish/generation/build-edition.ts';
import { editions, guide } from '../setup/publish-fixture.ts';

const good = [
  'https://dichvucong.gov.vn',
  'http://vneid.gov.vn/huong-dan?a=1#b',
  'HTTPS://VNEID.GOV.VN/',
  'https://bộcôngan.gov.vn/tìm kiếm'.replace(' ', '%20'),
  'https://203.162.1.1:8443/x',
];
const bad = [
  'javascript:alert(1)',
  ' JaVaScRiPt:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'DATA:text/html;base64,PHN2Zz4=',
  'vbscript:msgbox(1)',
  'file:///etc/passwd',
  'ftp://vneid.gov.vn',
  'blob:https://vneid.gov.vn/1',
  'view-source:https://vneid.gov.vn',
  'mailto:a@vneid.gov.vn',
  'tel:1022',
  '//vneid.gov.vn',
  '/huong-dan',
  'vneid.gov.vn',
  'https:vneid.gov.vn',
  'https://',
  'https://vneid.gov.vn\\@evil.example',
  'https://vneid.gov.vn@evil.example',
  'https://a:b@evil.example',
  'https://vneid.gov.vn/\njavascript:alert(1)',
  'https://vneid.gov.vn/\u202egpj.exe',
  'https://vneid .gov.vn',
  '',
];
const linked = (url: string) => ({
  ...guide,
  references: [
    { label: 'Nguồn', url },
    { label: 'Cổng', url: 'https://vneid.gov.vn' },
  ],
});

it.each(good)('%j may stand in a link', (url) => {
  expect(isWebAddress(url)).toBe(true);
  expect(webAddress(url, {})).toBe(true);
  const content = linked(url);
  expect(withSafeLinks(content)).toBe(content);
});

it.each(bad)('%j is refused at its field and at submission, and dropped from what was frozen before', (url) => {
  expect(isWebAddress(url)).toBe(false);
  expect(webAddress(url, {})).toContain('không phải địa chỉ trang web');
  expect(webAddress(url, { req: { i18n: { language: 'en' } } })).toContain('not the address of a web page');
  expect(withSafeLinks(linked(url)).references).toEqual([{ label: 'Cổng', url: 'https://vneid.gov.vn' }]);
  const findings = pageFindings({ content: linked(url), siteUrl: 'https://bdhvs.example.vn' });
  expect(findings).toEqual([expect.objectContaining({ code: 'text.no-web-address', severity: 'fatal' })]);
  expect(findings[0]?.params.path).toBe('references.0.url');
});

it('looks at references alone, and lets through what is none', () => {
  const { content } = editions.campaign;
  expect(withSafeLinks(content)).toBe(content);
  const odd = { ...guide, references: 'https://vneid.gov.vn' as never };
  expect(withSafeLinks(odd)).toBe(odd);
});

it('every field of a content for an address of a page is checked when it is saved', () => {
  const found: string[] = [];
  const walk = (fields: Field[]): void => {
    for (const field of fields) {
      if ('fields' in field) walk(field.fields);
      if ('tabs' in field) for (const tab of field.tabs) walk(tab.fields);
      if (field.type !== 'text' || !/url|href|link|website/i.test(field.name)) continue;
      const validate = field.validate as ((value: string, options: object) => unknown) | undefined;
      for (const address of ['javascript:alert(1)', 'https://moit.gov.vn'])
        found.push(`${field.name} ${address} ${validate?.(address, { req: {} }) === true}`);
    }
  };
  for (const { fields } of Object.values(contentCollections)) walk(fields);
  expect(found).toEqual(['url javascript:alert(1) false', 'url https://moit.gov.vn true']);
});
