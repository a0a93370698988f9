import { beforeAll, describe, expect, it } from 'vitest';
import { readPortalAssets } from '../../src/portal/assets.ts';
import { dateText } from '../../src/portal/frame.ts';
import { headline } from '../../src/portal/headline.ts';
import { html, jsonBlock, paragraphs, raw } from '../../src/portal/html.ts';
import { composeGeneration } from '../../src/publish/generation/compose.ts';
import type { Resource } from '../../src/publish/generation/resource.ts';
import { editions, siteState, withoutEdition } from '../setup/publish-fixture.ts';

describe('the html tag', () => {
  it('escapes every text, in elements and in attributes', () => {
    const nasty = `"><script>alert('x')&`;
    expect(html`<a title="${nasty}">${nasty}</a>`.markup).not.toMatch(/<script>|title="">/);
  });

  it('keeps markup, joins lists, drops nothing-values, writes zero', () => {
    expect(html`${raw('<b>')}${[html`<i>1</i>`, 'a&b']}${null}${undefined}${false}${0}`.markup).toBe('<b><i>1</i>a&#38;b0');
  });

  it('never ends a data block early', () => {
    expect(jsonBlock({ text: '</script><script>' }).markup).not.toContain('</script>');
  });

  it('makes a paragraph of each line', () => {
    expect(paragraphs('một\n\n hai < ba \n').map(({ markup }) => markup)).toEqual(['<p>một</p>', '<p>hai &#60; ba</p>']);
  });
});

it.each([
  ['2026-11-22T18:00:00.000Z', '23/11/2026'],
  ['2026-11-22T16:59:00.000Z', '22/11/2026'],
])('writes the instant %s as the day %s in Viet Nam', (text, expected) => expect(dateText(text)).toBe(expected));

it('keeps compounds of a heading together, unless they would not fit a phone', () => {
  expect(headline('Bình dân học vụ số thành phố Cần Thơ năm 2026')).toBe(
    'Bình\u00a0dân\u00a0học\u00a0vụ\u00a0số thành\u00a0phố\u00a0Cần\u00a0Thơ năm 2026',
  );
  expect(headline('Nhờ Tổ công nghệ số cộng đồng giúp')).not.toMatch(/\S{19,}/u);
});

let generation: ReturnType<typeof composeGeneration>;
/** Address and markup of each page, those of the site after a withdrawal too. */
let pages: [path: string, markup: string][];
beforeAll(() => {
  generation = composeGeneration(siteState());
  pages = [...htmlOf(generation), ...htmlOf(composeGeneration(withoutEdition(editions.guide)))];
});

const htmlOf = (resources: typeof generation): [string, string][] =>
  [...resources]
    .filter(([, { contentType }]) => contentType.startsWith('text/html'))
    .map(([path, { body }]: [string, Resource]) => [path, String(body)]);

describe('every page', () => {
  it('is Vietnamese, names its publisher, and has one heading', () => {
    for (const [path, markup] of pages) {
      expect(markup, path).toMatch(/^<!doctype html>\n<html lang="vi">/);
      expect(markup, path).toContain('Ban Tuyên giáo và Dân vận Thành ủy Cần Thơ');
      expect(markup.match(/<h1[ >]/g), path).toHaveLength(1);
      expect(markup.normalize('NFC'), path).toBe(markup);
    }
  });

  it('runs no inline script or style, so that the policy can forbid them', () => {
    for (const [path, markup] of pages) {
      expect(markup, path).not.toMatch(/<style|\sstyle=|\son[a-z]+=|javascript:/i);
      const scripts = [...markup.matchAll(/<script([^>]*)>/g)].map((match) => match[1] ?? '');
      for (const attributes of scripts) expect(attributes, path).toMatch(/src="\/assets\/|type="application\/(ld\+)?json"/);
    }
  });

  it('has a description, a title, and an address unless it is an error', () => {
    for (const [path, markup] of pages) {
      expect(markup, path).toMatch(/<title>[^<]{5,}<\/title>/);
      expect(markup, path).toMatch(/<meta name="description" content="[^"]{10,}"/);
      expect(markup, path).toMatch(/rel="canonical"|name="robots" content="noindex"/);
      if (markup.includes('rel="canonical"')) expect(markup).toContain(`href="https://bdhvs.example.vn${path}"`);
    }
  });

  it('balances what it opens', () => {
    for (const [path, markup] of pages) {
      for (const name of ['ul', 'ol', 'li', 'div', 'section', 'a', 'p', 'details', 'form', 'main', 'article', 'span']) {
        const opened = markup.match(new RegExp(`<${name}[ >]`, 'g'))?.length ?? 0;
        expect(markup.match(new RegExp(`</${name}>`, 'g'))?.length ?? 0, `${name} in ${path}`).toBe(opened);
      }
    }
  });
});

it('links only to what there is', () => {
  for (const [path, markup] of htmlOf(generation)) {
    for (const [, href = ''] of markup.matchAll(/(?:href|src|data-units)="(\/[^"#?]*)/g)) {
      if (href.startsWith('/tai-ve/xa/')) expect(href).toMatch(/^\/tai-ve\/xa\/(31135|31120|11359)?$/);
      // The edge makes lists and changes of the content API when they are asked for.
      else if (path !== '/content/v1/docs') expect(generation.has(href), `${path} links to ${href}`).toBe(true);
    }
  }
});

describe('a guide page', () => {
  let markup: string;
  beforeAll(() => {
    markup = String(generation.get('/huong-dan/cai-vneid')?.body);
  });

  it('numbers its steps, shows its warnings, names issuer and dates', () => {
    expect(markup.match(/<li id="buoc-\d"/g)).toEqual(['<li id="buoc-1"', '<li id="buoc-2"']);
    expect(markup).toContain('Không cài từ đường link lạ &#60;script&#62;.');
    expect(markup).toContain('Cơ quan ban hành: Ban Tuyên giáo và Dân vận Thành ủy Cần Thơ');
    expect(markup).toContain('Rà soát lần cuối ngày 20/11/2026');
  });

  it('describes itself as a HowTo of the issuing body', () => {
    const [, block = ''] = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(markup) ?? [];
    expect(JSON.parse(block)).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'HowTo',
      totalTime: 'PT30M',
      publisher: { '@type': 'GovernmentOrganization' },
      step: [{ position: 1 }, { position: 2, url: 'https://bdhvs.example.vn/huong-dan/cai-vneid#buoc-2' }],
    });
  });

  it('links to web addresses only', () => {
    expect(markup).toContain('href="https://vneid.gov.vn"');
    expect(markup).not.toContain('Độc hại');
  });
});

it('leads from a province to the pages of its communes, and says so when no campaign covers any of them', () => {
  const covered = String(generation.get('/tai-ve/tinh/92')?.body);
  expect(covered).toContain('href="/tai-ve/xa/31135"');
  expect(covered).not.toContain('Chưa có chiến dịch nào');
  expect(String(generation.get('/tai-ve/tinh/31')?.body)).toContain('Chưa có chiến dịch nào dành riêng cho địa phương này');
});

it('serves two fonts that have every Vietnamese letter, small enough for a page of 60 kB', () => {
  const { fonts, stylesheet } = readPortalAssets();
  expect(fonts.map(({ weight }) => weight)).toEqual([400, 700]);
  expect(fonts.reduce((sum, { bytes }) => sum + bytes.length, 0)).toBeLessThan(44_000);
  const css = stylesheet(fonts.map(({ name }) => `/assets/${name}.woff2`));
  expect(css.match(/@font-face/g)).toHaveLength(2);
  expect(css).not.toContain('/*');
  expect(css).not.toMatch(/url\((?!\/assets\/)/);
});
