/** What people type into four places of the product, and what must come first. Long because it is one table. */

/** Without marks, on its own: nothing of the product is used to make what is expected of it. */
const unmarked = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('Đ', 'D');

/** Ways of typing one name. Each must find what the name itself finds. */
const ways: Record<string, (name: string) => string> = {
  'as it is written': (name) => name,
  'without marks': unmarked,
  'in capitals': (name) => name.toUpperCase(),
  'in capitals without marks': (name) => unmarked(name).toUpperCase(),
  'in small letters': (name) => name.toLowerCase(),
  'decomposed (macOS)': (name) => name.normalize('NFD'),
  'with double blanks': (name) => `  ${name.replaceAll(' ', '  ')} `,
  'with blanks that do not break': (name) => name.replaceAll(' ', '\u00a0'),
  'with signs of no width': (name) => name.replaceAll(' ', ' \u200b').replace(/^./u, '$&\u200d'),
  'with a trailing dot': (name) => `${name}.`,
  'in quotes': (name) => `“${name}”`,
  'with Icelandic Ð': (name) => name.replaceAll('Đ', 'Ð').replaceAll('đ', 'ð'),
  'with an emoji': (name) => `${name} 🎉`,
};

type Typed = { how: string; typed: string };

const waysOf = (name: string): Typed[] =>
  Object.entries(ways).map(([how, type]) => ({ how: `${name} ${how}`, typed: type(name) }));

/** Communes whose name no other unit has, by their code. */
const places: [name: string, code: string][] = [
  ['Ninh Kiều', '31135'],
  ['Phường Gia Viên', '11359'],
  ['Sài Gòn', '26740'],
  ['Điện Bàn', '20551'],
  ['Hòa An, Cần Thơ', '31393'],
  ['Tân An, Cần Thơ', '31147'],
  ['Thủy Nguyên', '11560'],
  ['Đất Đỏ', '26680'],
  ['Quỹ Nhất', '13939'],
  ['Vị Thanh', '31321'],
];

export const typedPlaces: [typed: string, code: string][] = [
  ...places.flatMap(([name, code]) => waysOf(name).map(({ typed }): [string, string] => [typed, code])),
  // The code, and short forms of kinds.
  ['31135', '31135'],
  [' 11359 ', '11359'],
  ['P. Gia Viên', '11359'],
  ['P.Gia Viên', '11359'],
  ['p gia vien', '11359'],
  ['p. gia vien, tp. hai phong', '11359'],
  ['gia vien, tp hai phong', '11359'],
  ['gia vien hai', '11359'],
  ['gia vien hai phong', '11359'],
  ['Gia Viên - Hải Phòng', '11359'],
  ['Gia Viên (Hải Phòng)', '11359'],
  ['gia viên/hải phòng', '11359'],
  ['Ninh Kiều, TP Cần Thơ', '31135'],
  ['Ninh Kiều TP.Cần Thơ', '31135'],
  ['ninh kieu tp can tho', '31135'],
  ['tan an, can tho', '31147'],
  ['tân an (cần thơ)', '31147'],
  ['P. Tân An, TP. Cần Thơ', '31147'],
  ['X. Tân An, Hải Phòng', '11167'],
  ['phường sài gòn tphcm', '26740'],
  ['sai gon, tp. hcm', '26740'],
  ['Sài Gòn TP HCM', '26740'],
  ['P. Sài Gòn, TP.HCM', '26740'],
  ['Ba Đình, HN', '00004'],
  ['ba dinh ha noi', '00004'],
  ['Ba Đình, tỉnh Thanh Hóa', '16171'],
  ['đk phú quốc', '31078'],
  ['ĐK. Côn Đảo', '26732'],
  // Where the tone stands, and i or y.
  ['Hoà An, Cần Thơ', '31393'],
  ['HOÀ AN CẦN THƠ', '31393'],
  ['Thuận Hoá', '19789'],
  ['Thuận Hóa', '19789'],
  ['Thuỷ Nguyên', '11560'],
  ['Lí Sơn', '21548'],
  ['Lý Sơn', '21548'],
  ['li son', '21548'],
  ['Mĩ Tho', '28261'],
  ['Mỹ Tho', '28261'],
  ['my tho', '28261'],
  ['Kì Anh', '18775'],
  ['ki anh', '18775'],
  ['Quĩ Nhất', '13939'],
  // Apostrophes.
  ['Ea H’Leo', '24184'],
  ["Ea H'leo", '24184'],
  ['ea hleo', '24184'],
  ['ea h leo', '24184'],
  ["B'Lao", '24829'],
  ['blao', '24829'],
  ['b lao', '24829'],
  // Marks as typed come first, and a name that is whole before one that goes on.
  ['Hoa Lư', '14329'],
  ['hoa lu', '14329'],
  ['Gia Vi', '11359'],
  ['ninh ki', '31135'],
  ['phường ninh k', '31135'],
  ['buon ma thuot', '24133'],
];

/** Of the old map, which only the former names know. */
export const typedFormerPlaces: [typed: string, code: string][] = [
  ['Phường 12, Quận Gò Vấp', '26882'],
  ['phuong 12 quan go vap', '26882'],
  ['P12 Q. Gò Vấp', '26882'],
  ['P.14, Q.Gò Vấp, TPHCM', '26882'],
  ['Xuân Khánh, Ninh Kiều', '31135'],
  ['phường an nghiệp quận ninh kiều', '31135'],
  ['TT. Hà Lam', '20791'],
  ['thi tran ha lam, quang nam', '20791'],
  ['xã Bình Quý, huyện Thăng Bình', '20791'],
];

/** Provinces are offered in the studio only: a pack is for a commune. */
export const typedProvinces: [typed: string, code: string][] = [
  ['Cần Thơ', '92'],
  ['can tho', '92'],
  ['TP Cần Thơ', '92'],
  ['TP. Cần Thơ', '92'],
  ['thành phố cần thơ', '92'],
  ['CẦN THƠ', '92'],
  ['TP HCM', '79'],
  ['TP.HCM', '79'],
  ['tphcm', '79'],
  ['hcm', '79'],
  ['ho chi minh', '79'],
  ['Hồ Chí Minh', '79'],
  ['HN', '01'],
  ['Hà Nội', '01'],
  ['đà nẵng', '48'],
  ['ĐÀ NẴNG', '48'],
  ['Ðà Nẵng', '48'],
  ['da nang', '48'],
  ['đồng tháp', '82'],
  ['tỉnh đồng tháp', '82'],
  ['T. Đồng Tháp', '82'],
  ['dong thap', '82'],
  ['Huế', '46'],
  ['hue', '46'],
  ['92', '92'],
  ['tỉnh Sóc Trăng', '92'],
  ['tinh bac giang', '24'],
  ['Tỉnh Hoà Bình', '25'],
  ['BRVT', '79'],
  ['tỉnh Quảng Nam', '48'],
];

/** What finds nothing in any list of places, whatever a database makes of it. */
export const typedNothing = [
  '%',
  '_',
  '%%%',
  '___',
  '.*',
  '^$',
  '(((',
  '[',
  '\\',
  '🎉',
  '🇻🇳',
  '"',
  "'",
  '“”',
  '--',
  '*',
  '?',
  '+',
  '|',
  '$',
];

/** Words that are in no name, with signs that databases or regular expressions read. */
export const typedStrange = [
  "' OR 1=1 --",
  '%zzqx%',
  'zzqx_',
  'zzqx.*',
  '(zzqx|qxzz)+',
  '[zzqx]{2}',
  '\\zzqx',
  '"zzqx"',
  'zzqx'.repeat(500),
  'zzqx '.repeat(5_000),
  '<script>zzqx</script>',
  'không có nơi này zzqx',
];

export const titles = {
  hoaBinh: 'Hòa Bình học số',
  hoaNo: 'Hoa nở trên mạng',
  khoa: 'Khoa học và công nghệ',
  hoaGiai: 'Hoá giải tin giả',
  dienTu: 'Định danh điện tử',
  kyNang: 'Kỹ năng số cho người cao tuổi',
  an: 'An toàn trên mạng',
  lop: 'Lớp học “Cầm tay chỉ việc”',
  canTho: 'Ngày hội chuyển đổi số TP. Cần Thơ',
  tet: 'Chợ Tết 4.0: thanh toán không tiền mặt',
  dichVu: 'Dịch vụ công trực tuyến 100%',
  quy: 'Quyền trẻ em trên không gian mạng',
  sss: 'Ủy ban nhân dân số',
} as const;

export type TitleName = keyof typeof titles;

const readTitles: TitleName[] = ['hoaBinh', 'dienTu', 'kyNang', 'lop', 'canTho', 'tet', 'dichVu', 'hoaGiai', 'quy', 'sss'];

/** Typed into lists of documents and into the portal's search; the named title comes first. */
export const typedTitles: [typed: string, first: TitleName][] = [
  ...readTitles.flatMap((name) => waysOf(titles[name]).map(({ typed }): [string, TitleName] => [typed, name])),
  ['Hoà', 'hoaBinh'],
  ['HÒA', 'hoaBinh'],
  ['hòa', 'hoaBinh'],
  ['hoà bình', 'hoaBinh'],
  ['hoa binh', 'hoaBinh'],
  ['hòa b', 'hoaBinh'],
  ['Hoa', 'hoaNo'],
  ['hoa n', 'hoaNo'],
  ['Hóa', 'hoaGiai'],
  ['hoá giải', 'hoaGiai'],
  ['Khoa', 'khoa'],
  ['khoa hoc', 'khoa'],
  ['Điện', 'dienTu'],
  ['điện', 'dienTu'],
  ['ĐIỆN', 'dienTu'],
  ['dien tu', 'dienTu'],
  ['Ðịnh danh', 'dienTu'],
  ['dinh danh', 'dienTu'],
  ['kĩ năng', 'kyNang'],
  ['ki nang', 'kyNang'],
  ['Kĩ năng số', 'kyNang'],
  ['ky nang so', 'kyNang'],
  ['nguoi cao tuoi', 'kyNang'],
  ['an toan', 'an'],
  ['AN TOÀN', 'an'],
  ['lop hoc', 'lop'],
  ['cam tay chi viec', 'lop'],
  ['"cầm tay', 'lop'],
  ['tp can tho', 'canTho'],
  ['TP Cần Thơ', 'canTho'],
  ['thành phố cần thơ', 'canTho'],
  ['can tho', 'canTho'],
  ['tet 4.0', 'tet'],
  ['chợ tết', 'tet'],
  ['100%', 'dichVu'],
  ['DỊCH VỤ CÔNG', 'dichVu'],
  ['dich vu cong', 'dichVu'],
  ['quyen tre em', 'quy'],
  ['quy', 'quy'],
  ['quyề', 'quy'],
  ['UBND số', 'sss'],
  ['ubnd so', 'sss'],
  ['uy ban nhan dan', 'sss'],
];
