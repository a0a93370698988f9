/**
 * What people in Vietnam build passwords from, folded and without blanks: the international lists know none of it. The first are
 * also the words of this product, of its campaigns and of the offices that use it.
 */
export const guessedWords: readonly string[] = [
  ...['pano', 'binhdanhocvuso', 'binhdanhocvu', 'hocvuso', 'chuyendoiso', 'kynangso', 'congdanso', 'dinhdanhdientu', 'vneid'],
  ...['dichvucong', 'chinhphuso', 'truyenthong', 'tuyengiao', 'danvan', 'mattran', 'mttq', 'ubnd', 'hdnd', 'uybannhandan'],
  ...[
    'dangcongsan',
    'dangcongsanvietnam',
    'doanthanhnien',
    'hoiphunu',
    'congan',
    'quantri',
    'quantrivien',
    'bientap',
    'pheduyet',
  ],
  ...['vietnam', 'hanoi', 'saigon', 'haiphong', 'danang', 'cantho', 'hochiminh', 'hue', 'tphcm', 'tochaiduonghoa'],
  ...['matkhau', 'matkhaumoi', 'matkhaucu', 'matma', 'dangnhap', 'taikhoan', 'nguoidung', 'khongco', 'khongbiet', 'khongnho'],
  ...[
    'anhyeuem',
    'emyeuanh',
    'yeuem',
    'yeuanh',
    'tinhyeu',
    'anhnhoem',
    'emnhoanh',
    'yeuemnhieu',
    'anhyeuemnhieulam',
    'mainmaiyeuem',
    'maimaiyeuem',
  ],
  ...['giadinh', 'bame', 'bamevacon', 'concuame', 'contrai', 'congai', 'hanhphuc', 'mayman', 'thanhcong', 'phattai'],
  ...['xinchao', 'chaoban', 'camon', 'tamsu', 'bimat', 'chucmungnammoi', 'thienthan', 'conheocon', 'meocon', 'conmeo'],
  ...['nguyen', 'nguyenvan', 'nguyenthi', 'tranvan', 'tranthi', 'levan', 'lethi', 'phamvan', 'phamthi', 'hoang', 'huynh'],
  ...['haimuoi', 'motnam', 'mothaiba', 'mothaibabon', 'mothaibabonnam', 'toilatoi', 'toiyeuvietnam', 'vietnamvodich', 'vodich'],
  ...['password', 'admin', 'administrator', 'letmein', 'welcome', 'changeme', 'iloveyou', 'qwerty', 'qwertyuiop', 'asdfghjkl'],
];
