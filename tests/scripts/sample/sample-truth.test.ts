import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../../../scripts/sample/facts.ts';
import { pagePolicy } from '../../../src/domain/public-headers.ts';
import { isName, sloganKinds } from '../../../src/domain/slogan-kinds.ts';
import { shownOperator, yearsText } from '../../../src/domain/targets.ts';
import { composeGeneration } from '../../../src/publish/generation/compose.ts';
import { mottoWarnings } from '../../../src/workflow/checks/check-plan-words.ts';
import { edition, siteState } from '../../setup/publish-fixture.ts';
import { all, campaigns, guides, infographics, seedText, textsOf } from './sample-texts.ts';

// Row by row against ../shared/findings/truth.md: what was shown and did not stand in the plan.

const campaign = (id: string) => {
  const found = campaigns.find((each) => each.id === id);
  if (!found) throw new Error(`The sample has no campaign ${id}.`);
  return found;
};
const target = (id: string) => {
  const found = campaigns.flatMap(({ targets }) => targets).find((each) => each.id === id);
  if (!found) throw new Error(`The sample has no target ${id}.`);
  return found;
};
const plain = (text: string) => text.replace(/\s+/g, ' ').replaceAll('VnelD', 'VNeID').replaceAll('tuyên chọn', 'tuyển chọn');
const page = (id: string) => {
  const state = siteState({ editions: [edition(campaign(id), { number: 1 })], portal: [], boards: [], pictures: [] });
  return String(composeGeneration(state).get(`/chien-dich/${id}`)?.body);
};

describe('targets', () => {
  it('stand as a whole sentence of the plan, without a cut', () => {
    const sentences = campaigns.flatMap(({ targets }) => targets);
    expect(sentences).toHaveLength(35);
    const invented = sentences.filter(({ statement, source }) => {
      const seed = plain(seedText(source.seed)).toLowerCase();
      return statement.vi.includes('…') || !seed.includes(plain(statement.vi).toLowerCase());
    });
    expect(invented.map(({ id }) => id)).toEqual([]);
  });

  it.each([
    ['tb-tgt-cbccvc-hieu-biet-so-2025', '', 'năm 2025'],
    ['tb-tgt-nguoi-truong-thanh-tri-thuc-so-2025', '', 'năm 2025'],
    ['tb-tgt-pho-cap-vneid-2025', '', 'năm 2025'],
    ['tb-tgt-nguoi-lao-dong-ky-nang-so-2025', '', 'năm 2025'],
    ['tb-tgt-pho-cap-vneid-2026', '', 'năm 2026'],
    ['gv-tgt-nguoi-truong-thanh-tri-thuc-so-2025', '', 'năm 2025'],
    ['gv-tgt-pho-cap-vneid-2025', '', 'năm 2025'],
    ['gv-tgt-nguoi-lao-dong-ky-nang-so-2025', '', 'năm 2025'],
    ['gv-tgt-mo-hinh-moi-doan-the', '', ''],
    ['gv-tgt-to-dan-pho-co-to-cnscd', '', 'từ năm 2025'],
    ['gv-tgt-nguoi-khuyet-tat-du-lop', '', '2025–2026'],
    ['gv-tgt-cbccvc-hieu-biet-so-2025', 'trên', 'năm 2025'],
    ['gv-tgt-truong-pho-thong-day-ky-nang-so-2026', 'ít nhất', 'năm 2026'],
    ['lc-tgt-nguoi-ban-so', 'ít nhất', '2026–2028'],
  ])('%s is shown with “%s” and “%s”', (id, operator, years) => {
    expect([shownOperator(target(id)), yearsText(target(id))]).toEqual([operator, years]);
  });

  it('of VNeID in Thăng Bình are about knowledge, and their pictures do not lead to installing the app', () => {
    expect(target('tb-tgt-pho-cap-vneid-2026').statement.vi).toContain('phổ cập tri thức về chuyển đổi số, kỹ năng số');
    const picture = infographics.find(({ id }) => id === 'pho-cap-vneid-thang-binh');
    expect(picture?.artwork?.guideId).not.toBe('cai-vneid');
    expect(picture?.title.vi).toContain('tri thức');
  });

  it('name the date of the circular that they rest on', () => {
    expect(target('gv-tgt-truong-pho-thong-day-ky-nang-so-2026').statement.vi).toContain('ngày 24/01/2025');
  });
});

describe('mottos and names', () => {
  const slogans = campaigns.flatMap(({ slogans }) => slogans);

  it('have one of the kinds: 35 names and titles, 17 mottos', () => {
    expect(slogans.filter(({ kind }) => !sloganKinds.some((known) => known === kind))).toEqual([]);
    expect([slogans.filter(isName).length, slogans.filter((each) => !isName(each)).length]).toEqual([35, 17]);
  });

  it.each([
    ['lao-cai-2026', 'kèm cặp 1-1', false],
    ['bach-ngoc-2025', 'kèm cặp 1-1', true],
    ['lao-cai-2026', 'thôn, bản số', true],
    ['can-tho-2026', 'Đảng viên tiên phong học tập kỹ năng số', true],
    ['bach-ngoc-2025', 'Cả nước thi đua đổi mới, sáng tạo và chuyển đổi số', true],
    ['gia-vien-2025', '4T (Tiểu thương', true],
  ])('%s: “%s” stands under the names: %s', (id, name, isThere) => {
    const section = (heading: string) => page(id).split(`${heading}</h2>`)[1]?.split('</section>')[0] ?? '';
    expect(section('Tên gọi trong kế hoạch').includes(name)).toBe(isThere);
    expect(section('Khẩu hiệu')).not.toContain(name);
  });

  it('shows the first three mottos, the others behind', () => {
    const [, section = ''] = page('gia-vien-2025').split('Khẩu hiệu</h2>');
    const [shown = '', rest = ''] = section.split('</section>')[0]?.split('<details>') ?? [];
    expect([shown, rest].map((part) => part.split('<li>').length - 1)).toEqual([3, 1]);
  });

  it('are printed and spoken word for word, or not at all', () => {
    const warned = all.flatMap((content) => {
      const id = content.type === 'campaign' ? content.id : (content as { campaignId?: string }).campaignId;
      const of = campaigns.find((each) => each.id === id);
      const mottos = (of?.slogans ?? []).filter((each) => !isName(each)).map(({ text }) => text.vi);
      return mottoWarnings({ content, mottos }).map(({ artwork, message }) => `${content.id}/${artwork}: ${message.vi}`);
    });
    expect(warned).toEqual([]);
  });
});

describe('dates', () => {
  it('of the office itself are on no page', () => {
    const pages = campaigns.map(({ id }) => page(id)).join('');
    for (const duty of ['Báo cáo ngày 10', 'Báo cáo quý', 'định kỳ 6 tháng', 'Cơ chế, chính sách thu hút']) {
      expect(pages).not.toContain(duty);
    }
  });

  it('two single months are two dates, and no day or month is invented', () => {
    const phases = campaigns.flatMap(({ phases }) => phases);
    const speakers = phases.filter(({ id }) => id.startsWith('lc-key-date-chuyen-de-bcv'));
    expect(speakers.map(({ start, end }) => [start, end])).toEqual([
      ['2026-06', '2026-06'],
      ['2026-12', '2026-12'],
    ]);
    const of = (id: string) => phases.find((each) => each.id === id);
    expect([of('bn-phase-truyen-thanh-quy')?.start, of('bn-phase-truyen-thanh-quy')?.rrule]).toEqual([null, undefined]);
    expect(of('lc-key-date-nam-hoc')).toMatchObject({ start: '2026', end: '2027' });
  });
});

describe('facts that were absent', () => {
  it.each([
    ['thang-binh-2025', 'Bùi Thắng Lợi'],
    ['gia-vien-2025', 'Đàm Thị Minh Phương'],
    ['lao-cai-2026', 'Dương Đức Huy'],
    ['bach-ngoc-2025', 'Nguyễn Kim Nam'],
    ['can-tho-2026', 'Hướng dẫn số 11-HD/BTGDVTU ngày 22/01/2026'],
    ['bach-ngoc-2025', 'tỉnh Nghệ An (theo dữ liệu đơn vị)'],
  ])('%s says “%s”', (id, words) => expect(page(id)).toContain(words));

  it('gives no signer where the paper has lost its last page', () => {
    expect(factsOf('can-tho-2026').signer).toBeUndefined();
    expect(page('can-tho-2026')).not.toContain('Người ký');
  });

  it('names the source of Thăng Bình’s figures without a number or a date that it does not have', () => {
    const sources = infographics.flatMap(({ artwork }) => artwork?.values ?? []).map(({ source }) => source);
    expect(sources).toContain('Hướng dẫn của BTGDV Huyện ủy Thăng Bình (không ghi số, ngày)');
    expect(sources.filter((source) => source.includes('sau 21/5') || source.includes('01/01/2025'))).toEqual([]);
  });
});

describe('what no plan promises', () => {
  it('is not promised', () => {
    const promises = all.flatMap(textsOf).filter((text) => /báo tổ trưởng|tận nơi|tận nhà|có người kèm riêng/i.test(text));
    expect(promises).toEqual([]);
  });
});

describe('guides', () => {
  const guide = (id: string) => textsOf(guides.find((each) => each.id === id) as (typeof guides)[number]).join(' ');

  it('say no duration that nobody has measured', () => {
    expect(guides.filter((each) => each.minutes !== undefined)).toEqual([]);
    const state = siteState({
      editions: guides.map((each, index) => edition(each, { number: index + 1 })),
      portal: [],
      boards: [],
      pictures: [],
    });
    const site = composeGeneration(state);
    for (const { id } of guides) {
      const markup = String(site.get(`/huong-dan/${id}`)?.body);
      expect(markup).toContain('"@type":"HowTo"');
      expect(markup).not.toMatch(/totalTime|PT\d+M|Khoảng \d+ phút/);
    }
    expect(String(site.get('/huong-dan')?.body)).not.toMatch(/\d+ phút/);
  });

  it.each([
    [
      'cai-vneid',
      [
        '“Gửi yêu cầu”',
        '8 đến 20 ký tự',
        'chữ hoa, chữ thường, chữ số và ký tự đặc biệt',
        'passcode',
        '6 chữ số',
        'OTP',
        'hai câu hỏi bảo mật',
        'vneid.gov.vn',
      ],
    ],
    [
      'nop-ho-so-dich-vu-cong',
      ['“Công dân”', '“Tài khoản Định danh điện tử cấp bởi Bộ Công an”', 'xã, phường nơi mình nộp', 'ứng dụng VNeID'],
    ],
    ['ban-nong-san-tren-san-tmdt', ['Postmart, Voso']],
  ])('%s names what the screen shows', (id, words) => {
    for (const word of words) expect(guide(id)).toContain(word);
  });

  it('quotes no button that is not there, and sends nobody off before the booking', () => {
    expect(guide('cai-vneid')).not.toContain('“Kích hoạt tài khoản”');
    expect(guide('dat-lich-kham-bhyt')).not.toContain('rồi hãy đi');
  });
});

describe('the house', () => {
  it('writes “đồ họa” in one way, and knows that 10/10 is not in every plan', () => {
    const root = join(import.meta.dirname, '../../..');
    const sources = ['src', 'collections', 'scripts'].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((path) => /\.tsx?$/.test(path))
        .map((path) => [join(folder, path), readFileSync(join(root, folder, path), 'utf8').normalize('NFC')] as const),
    );
    expect(sources.length).toBeGreaterThan(500);
    expect(sources.filter(([, text]) => /đồ hoạ/i.test(text)).map(([path]) => path)).toEqual([]);
    expect(sources.filter(([, text]) => /10\/10 in all/.test(text)).map(([path]) => path)).toEqual([]);
    const named = campaigns.filter(({ themes }) => seedText(themes[0]?.source.seed ?? '').includes('10/10'));
    expect(named).toHaveLength(3);
  });

  it('says each rule of the page policy once', () => {
    const names = pagePolicy.split('; ').map((rule) => rule.split(' ')[0]);
    expect(names).toEqual([...new Set(names)]);
  });
});
