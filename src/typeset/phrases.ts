/**
 * Compounds that a line end does not tear apart. Vietnamese puts a space between syllables, so a space is no word boundary.
 * Lower case; capitals are found too. Where one lies inside another ("cộng đồng" in "tổ công nghệ số cộng đồng"), the inner
 * one holds more firmly.
 */
const compounds = `
  bình dân học vụ, bình dân học vụ số, chuyển đổi số, công nghệ, công nghệ số, công nghệ thông tin, khoa học công nghệ,
  kỹ năng, kỹ năng số, kinh tế, kinh tế số, xã hội, xã hội số, công dân, công dân số, chính quyền, chính quyền số, hạ tầng,
  hạ tầng số, dữ liệu, nền tảng, nền tảng số, môi trường số, học tập số, gia đình, gia đình số, chợ số, kiến thức, tri thức,
  trí tuệ nhân tạo, thương mại điện tử, sàn thương mại, thanh toán, tiền mặt, không dùng tiền mặt, dịch vụ, dịch vụ công,
  công trực tuyến, trực tuyến, quốc gia, định danh, định danh điện tử, danh tính số, số định danh, căn cước, căn cước điện tử,
  tài khoản, mật khẩu, mã xác thực, xác thực, xác nhận, kích hoạt, cài đặt, ứng dụng, đăng ký, đăng nhập, khuôn mặt,
  điện thoại, số điện thoại, thông minh, thiết bị, màn hình, tin nhắn, mạng xã hội, đường link, mã qr, quét mã, không gian mạng,
  bảo hiểm y tế, bảo hiểm xã hội, khám bệnh, hồ sơ, thủ tục, hành chính, giấy tờ, làm giấy tờ, tờ khai, một cửa, qua mạng,
  an toàn, lừa đảo, cảnh báo, bảo vệ, bảo đảm, bí mật, xấu độc, kẻ gian, chuyển tiền, trả tiền, ngân hàng, công an, tòa án,
  người dân, nhân dân, toàn dân, bà con, ông bà, cha mẹ, con cháu, người thân, người trẻ, người lớn, người cao tuổi,
  cao tuổi, khuyết tật, học sinh, sinh viên, thanh niên, phụ nữ, nông dân, trẻ em, người bán, người mua, tiểu thương, hộ kinh doanh,
  kinh doanh, doanh nghiệp, hợp tác xã, cán bộ, công chức, viên chức, người lao động, lao động, đảng viên, đoàn viên, hội viên,
  tình nguyện, dân tộc, thiểu số, đồng bào, vùng sâu, vùng xa, biên giới, hải đảo, nông thôn, nông thôn mới, đô thị, bản làng,
  thôn bản, khu vực, địa bàn, địa phương, tổ dân phố, cộng đồng, tổ công nghệ số cộng đồng, đội hình, nhà văn hóa, trạm y tế,
  bưu điện, hàng xóm, quê mình, quê hương, đất nước, cả nước, tổ quốc, nông sản, bán hàng, mua bán, sản phẩm, du lịch, sản xuất,
  tổ chức, cơ quan, đơn vị, nhà nước, nhà trường, chính phủ, trung ương, thủ tướng, đoàn thể, mặt trận, mặt trận tổ quốc,
  ủy ban, ủy ban nhân dân, hội đồng nhân dân, ban chỉ đạo, ban thường trực, thường trực, tuyên giáo, dân vận, tỉnh ủy, thành ủy,
  huyện ủy, đảng ủy, cấp ủy, thành phố, thị xã, thị trấn, đặc khu, trung tâm, nghị quyết, quyết định, kế hoạch, hướng dẫn,
  chỉ thị, chương trình, đề án, phong trào, chiến dịch, cuộc vận động, thi đua, ra quân, ngày hội, tháng cao điểm, tập huấn,
  học tập, tự học, đào tạo, giáo dục, suốt đời, rèn luyện, phổ cập, phổ biến, nâng cao, nhận thức, tuyên truyền, truyền thông,
  lan tỏa, hưởng ứng, tham gia, tiếp cận, sử dụng, thực hiện, triển khai, phối hợp, hỗ trợ, giúp đỡ, đẩy mạnh, phát huy,
  phát triển, xây dựng, đổi mới, sáng tạo, đổi mới sáng tạo, đột phá, tiên phong, gương mẫu, quyết tâm, đoàn kết, chung tay,
  chung sức, đồng lòng, hiệu quả, tích cực, chủ động, thiết thực, thường xuyên, văn minh, hiện đại, hạnh phúc, ấm no, phồn vinh,
  giàu mạnh, thịnh vượng, bền vững, toàn diện, trọng tâm, mục tiêu, động lực, trách nhiệm, nhiệm vụ, cuộc sống, đời sống,
  thời gian, chi phí, đi lại, tiết kiệm, thuận tiện, nhanh chóng, dễ dàng, khó khăn, từng bước, từng người, mỗi ngày, hôm nay,
  mọi lúc, mọi nơi, mọi người, mỗi người, mỗi nhà, bất kỳ, tất cả, cùng nhau, cầm tay chỉ việc, bỏ lại, bỏ lại phía sau, phía sau,
  đi từng ngõ, gõ từng nhà, dùng được, làm được, học được, biết cách, làm chủ, có thể, không khó, tự tay, văn hóa, y tế, sức khỏe,
  môi trường, chăm sóc, thông tin, nội dung, tài liệu, tờ rơi, hội nghị, trật tự, an ninh, an ninh mạng, ma túy, dịch bệnh`;

/** The provinces of 2025; capitals of a banner do not show that they are names. */
const places = `
  việt nam, hà nội, huế, hải phòng, đà nẵng, cần thơ, hồ chí minh, an giang, bắc ninh, cà mau, cao bằng, đắk lắk, điện biên,
  đồng nai, đồng tháp, gia lai, hà tĩnh, hưng yên, khánh hòa, lai châu, lạng sơn, lào cai, lâm đồng, nghệ an, ninh bình, phú thọ,
  quảng ngãi, quảng ninh, quảng trị, sơn la, tây ninh, thái nguyên, thanh hóa, tuyên quang, vĩnh long`;

/** By first syllable, so that a word is compared with few. */
const phrases = new Map<string, string[][]>();
for (const phrase of `${compounds},${places}`.split(',').map((words) => words.trim().split(/\s+/))) {
  const [first = ''] = phrase;
  phrases.set(first, [...(phrases.get(first) ?? []), phrase]);
}

/**
 * For each word, how firmly it holds to the word before: 0 not at all, below 1 a line may end there but had better not ("phường |
 * Gia Viên"), 1 and more inside a compound or a name.
 */
export function boundToPrevious(words: string[]): number[] {
  const bound = words.map(() => 0);
  const plain = words.map(plainWord);
  for (const start of plain.keys()) {
    for (const phrase of phrases.get(lastSyllable(plain[start] ?? '')) ?? []) {
      if (!isAt(plain, start, phrase)) continue;
      for (let at = start + 1; at < start + phrase.length; at++) bound[at] = (bound[at] ?? 0) + 1;
    }
  }
  for (const [at, strength] of nameBonds(words).entries()) {
    bound[at] = Math.max(bound[at] ?? 0, strength, at > 0 && isDocumentNumber(words[at] ?? '') ? loosely : 0);
  }
  return bound;
}

/** A word may hold more syllables than one, tied by no-break spaces ("TP. Cần"): a phrase begins with its last. */
function isAt(plain: string[], start: number, phrase: string[]): boolean {
  return phrase.every((syllable, offset) => {
    const word = plain[start + offset] ?? '';
    if (offset === 0) return lastSyllable(word) === syllable;
    return (offset === phrase.length - 1 ? firstSyllable(word) : word) === syllable;
  });
}

const plainWord = (word: string) => word.toLocaleLowerCase('vi').replace(/^[“"'(]+|[”"'),.;:!?]+$/gu, '');
const firstSyllable = (word: string) => word.split('\u00a0', 1)[0] ?? '';
const lastSyllable = (word: string) => word.slice(word.lastIndexOf('\u00a0') + 1);

/** More capitals in a row than any name has: a headline with a capital on each word. */
const mostInName = 5;
const loosely = 0.5;
const kinds = /^(xã|phường|khu|tỉnh|phố|huyện|quận|thôn|ấp|bản|xóm|trấn)$/iu;
/** "Gia", "Ô", "H’Leo"; not "MTTQ". */
const isCapitalised = (word: string) => /^[“"'(]?\p{Lu}(?:[\p{L}\p{M}’']*\p{Ll}[\p{L}\p{M}’']*)?[”"'),.;:!?]*$/u.test(word);
/** "57-NQ/TW", "146/QĐ-TTg": belongs to "Nghị quyết" before it. */
const isDocumentNumber = (word: string) => /^\d+(?:\/\d{4})?[-/]\p{Lu}/u.test(word);
const isAbbreviation = (word: string) => /^\p{Lu}{2,}\.?$/u.test(word);

/** Names of people and places by their capitals, and what stands before them. Nothing where everything is in capitals. */
function nameBonds(words: string[]): number[] {
  const bonds = words.map(() => 0);
  const isLoud = !words.some((word) => /\p{Ll}/u.test(word));
  if (isLoud) return bonds;
  for (let start = 0; start < words.length; ) {
    const end = endOfName(words, start);
    const before = words[start - 1] ?? '';
    if (end > start && (kinds.test(lastSyllable(before)) || isAbbreviation(before))) bonds[start] = loosely;
    if (end - start <= mostInName)
      for (let at = start + 1; at < end; at++) bonds[at] = kinds.test(words[at - 1] ?? '') ? loosely : 1;
    start = Math.max(end, start + 1);
  }
  return bonds;
}

/** Where the run of capitalised words that begins here ends; a mark ends it too. */
function endOfName(words: string[], start: number): number {
  let end = start;
  while (isCapitalised(lastSyllable(words[end] ?? ''))) {
    end++;
    if (/[),.;:!?–]$/u.test(words[end - 1] ?? '')) break;
  }
  return end;
}
