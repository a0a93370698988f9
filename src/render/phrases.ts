/**
 * Compounds that a headline does not tear apart at a line end. Vietnamese puts a space between syllables, so a space is
 * no word boundary. Lower case; capitals are found too.
 */
const phrases = [
  'an toàn',
  'bản làng',
  'bí mật',
  'ban chỉ đạo',
  'bảo hiểm y tế',
  'bình dân học vụ số',
  'bỏ lại phía sau',
  'cài đặt',
  'cán bộ',
  'cảnh báo',
  'cầm tay chỉ việc',
  'chính quyền',
  'chính quyền số',
  'chung tay',
  'chuyển đổi số',
  'công chức',
  'công an',
  'công dân',
  'công dân số',
  'công nghệ số',
  'công nghệ thông tin',
  'cộng đồng',
  'cuộc sống',
  'danh tính số',
  'dịch vụ công',
  'doanh nghiệp',
  'dữ liệu',
  'đảng viên',
  'điện thoại',
  'định danh điện tử',
  'động lực',
  'gia đình',
  'hạ tầng số',
  'học sinh',
  'học tập',
  'học tập số',
  'hướng dẫn',
  'khoa học công nghệ',
  'kích hoạt',
  'khuôn mặt',
  'kinh tế số',
  'kỹ năng số',
  'lừa đảo',
  'mật khẩu',
  'mã xác thực',
  'mục tiêu',
  'người dân',
  'nông dân',
  'nông sản',
  'nông thôn mới',
  'ngân hàng',
  'người thân',
  'phát triển',
  'phổ cập',
  'phong trào',
  'quốc gia',
  'sáng tạo',
  'số định danh',
  'số điện thoại',
  'suốt đời',
  'tài khoản',
  'thanh niên',
  'thành phố',
  'thanh toán',
  'thương mại điện tử',
  'tiểu thương',
  'tiền mặt',
  'toàn dân',
  'toàn diện',
  'tổ công nghệ số cộng đồng',
  'trí tuệ nhân tạo',
  'trọng tâm',
  'trực tuyến',
  'trung tâm',
  'tuyên truyền',
  'ứng dụng',
  'văn minh',
  'xã hội',
  'xã hội số',
  'xây dựng',
  // Names of places stay whole as well; the unit's own name is bound by its design.
  'cần thơ',
  'hải phòng',
  'hồ chí minh',
  'việt nam',
].map((phrase) => phrase.split(' '));

/** For each word: true when it continues a compound, so that the line must not break before it. */
export function boundToPrevious(words: string[]): boolean[] {
  const plain = words.map((word) => word.toLocaleLowerCase('vi').replace(/^[“"'(]+|[”"'),.;:!?]+$/gu, ''));
  const bound = words.map(() => false);
  for (const phrase of phrases) {
    for (let start = 0; start + phrase.length <= plain.length; start++) {
      if (!phrase.every((syllable, offset) => plain[start + offset] === syllable)) continue;
      for (let offset = 1; offset < phrase.length; offset++) bound[start + offset] = true;
    }
  }
  return bound;
}
