import { describe, expect, it } from 'vitest';
import { artworkChecker, withWarnings } from '../../../src/workflow/checks/check-artworks.ts';
import { widestCommune } from '../../../src/workflow/checks/widest-commune.ts';
import { campaignEdition, leafletEdition } from '../../packs/editions.ts';

const check = artworkChecker({ siteUrl: 'https://bdhvs.example.vn' });
/** Takes three lines of the small board: enough without a commune's name, too much beside a long one. */
const long = 'Chuyển đổi số không khó, ai cũng có thể học và làm được nếu được hướng dẫn đúng cách, đi từng ngõ';

function boardCampaign(scopeUnitCode: string) {
  const { content } = campaignEdition();
  const [artwork] = content.artworks.slice(-1);
  if (!artwork) throw new Error('Expected an artwork');
  return { ...content, scopeUnitCode, artworks: [{ ...artwork, headline: { vi: long } }] };
}

describe('the name that takes the most room', () => {
  it.each([
    ['vn', 'Phường Văn Miếu - Quốc Tử Giám'],
    ['92', 'Phường Thới An Đông'],
    ['11359', 'Phường Gia Viên'],
  ])('of the communes of %s is %s', (scope, name) => expect(widestCommune([scope])?.name).toBe(name));

  it('is nobody’s where the code names no place', () => expect(widestCommune(['99'])).toBeNull());
});

describe('before submitting', () => {
  it('a headline that fits without a name, but not in every commune’s pack, is refused in the name of one', async () => {
    const [report] = await check(boardCampaign('vn'));
    expect(report?.findings).toContainEqual(expect.objectContaining({ severity: 'fatal', code: 'render.headline-too-long' }));
    expect(report?.sentences.map(({ vi }) => vi)).toEqual([
      expect.stringMatching(/^Khi mang tên Phường Văn Miếu - Quốc Tử Giám: Tiêu đề dài \d+ ký tự.*Hãy rút gọn/),
    ]);
  });

  it('what holds whoever hands it out is said once, without a name', async () => {
    const { content } = leafletEdition();
    const artwork = { ...content.artwork, headline: { vi: 'Cài VNeID 🎉' } };
    const [report] = await check({ ...content, artwork });
    expect(report?.sentences.map(({ vi }) => vi)).toEqual([expect.stringMatching(/^Phần “Tiêu đề” có biểu tượng cảm xúc/)]);
  });

  it('a campaign that draws well in every name has nothing fatal', async () => {
    const reports = await check(campaignEdition().content);
    expect(reports.flatMap(({ sentences }) => sentences.map(({ vi }) => vi))).toEqual([]);
  });

  it('a language that a piece speaks is laid out too, and said so where something is wrong in it alone', async () => {
    const { content } = campaignEdition();
    const [artwork] = content.artworks;
    if (!artwork) throw new Error('Expected an artwork');
    const headline = { ...artwork.headline, hmn: 'Kawm txhua hnub' };
    const silent = await check({ ...content, artworks: [{ ...artwork, headline }] });
    expect(silent.flatMap(({ warnings }) => warnings.filter(({ vi }) => vi.includes('Bản tiếng')))).toEqual([]);
    const action = { ...artwork.action, hmn: 'Scan' };
    const [report] = await check({ ...content, artworks: [{ ...artwork, headline, action }] });
    const said = report?.warnings.filter(({ vi }) => vi.startsWith('Bản tiếng Mông: '));
    expect(said?.map(({ vi }) => vi)).toEqual([expect.stringContaining('in bằng tiếng Việt')]);
    const long = { ...headline, hmn: 'kawm txhua hnub '.repeat(30) };
    const [refused] = await check({ ...content, artworks: [{ ...artwork, headline: long, action }] });
    expect(refused?.sentences.map(({ vi }) => vi)).toEqual([expect.stringMatching(/^Bản tiếng Mông: Tiêu đề dài/)]);
  });

  it('what is wrong in several formats is said once, with the names of the others', async () => {
    const { content } = campaignEdition();
    const [artwork] = content.artworks;
    if (!artwork) throw new Error('Expected an artwork');
    const photo = { sha256: '0'.repeat(64), widthPx: 200, heightPx: 150 };
    const formats = ['poster-a3', 'social-4x5'];
    const blurred = { ...artwork, design: 'poster-photo', formats, photo } as unknown as typeof artwork;
    const { checkArtworks, warnings } = withWarnings(check);
    await checkArtworks({ ...content, artworks: [blurred, { ...blurred, key: 'ap-phich-hai' }] });
    const photos = warnings.filter(({ message }) => message.vi.startsWith('Ảnh rộng'));
    expect(photos).toEqual([
      {
        artwork: `${artwork.key}, ap-phich-hai`,
        message: {
          vi: expect.stringMatching(
            /khuôn khổ “Áp phích A3.*Các khuôn khổ khác cũng vậy: Ảnh mạng xã hội dọc 4:5 \(1080 × 1350\)\.$/,
          ),
          en: expect.stringMatching(/The same on: Social portrait 4:5 \(1080 × 1350\)\.$/),
        },
      },
    ]);
  });
});
