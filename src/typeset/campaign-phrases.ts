/**
 * What campaigns say and no general word list has whole: words that go together although each could stand alone. Of up to three
 * syllables they are never torn; a longer one is torn between its words before it is torn inside one.
 */
const phrases = `
  bình dân học vụ, bình dân học vụ số, học vụ, chuyển đổi số, công nghệ, công nghệ số, công nghệ thông tin, khoa học công nghệ,
  kỹ năng, kỹ năng số, kinh tế, kinh tế số, xã hội, xã hội số, công dân, công dân số, chính quyền, chính quyền số, hạ tầng,
  hạ tầng số, dữ liệu, nền tảng, nền tảng số, môi trường số, học tập số, gia đình, gia đình số, chợ số, kiến thức, tri thức,
  trí tuệ nhân tạo, thương mại điện tử, sàn thương mại, thanh toán, tiền mặt, không dùng tiền mặt, dịch vụ, dịch vụ công, dịch vụ công trực tuyến,
  trực tuyến, quốc gia, định danh, định danh điện tử, danh tính số, số định danh, căn cước, căn cước điện tử,
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
  môi trường, chăm sóc, thông tin, nội dung, tài liệu, tờ rơi, hội nghị, trật tự, an ninh, an ninh mạng, ma túy, dịch bệnh,
  cộng đồng số, tình nguyện số, học đường, đại sứ số, người bản số, thôn bản số, bản số, lớp học số, giáo viên số, tổ công nghệ số,
  học bạ số, trường học số, bệnh viện số, làng số, xã số, phường số, sổ tay số, chữ ký số, tài sản số, văn hóa số, an toàn số,
  nông dân số, tiểu thương số, thanh niên số, phụ nữ số, tiết kiệm số, thư viện số, hồ sơ số, sổ sức khỏe điện tử, hóa đơn điện tử,
  bệnh án điện tử, giao dịch điện tử, không ai, không để ai, bị bỏ lại phía sau, con người, tri ân, giặc dốt, mù số, xóa mù, xóa mù chữ, xóa mù số, bao trùm,
  số hóa, kết nối, kỷ nguyên, kỷ nguyên số, kỷ nguyên mới, vươn mình, tự tin, tự chủ, tự cường, chào mừng, thống nhất, cải cách,
  cải cách hành chính, phục vụ, tiến bộ, tiên tiến, bầu cử, cử tri, đại biểu, đại biểu quốc hội, ngày hội non sông, phòng cháy,
  chữa cháy, phòng cháy chữa cháy, cứu nạn, cứu hộ, thoát nạn, bình chữa cháy, báo cháy, tiêm chủng, tiêm chủng mở rộng, hiến máu,
  hiến máu tình nguyện, hiến máu cứu người, sốt xuất huyết, rửa tay, đeo khẩu trang, tay chân miệng, an toàn thực phẩm, vệ sinh,
  nước sạch, rác thải, rác thải nhựa, phân loại rác, giao thông, an toàn giao thông, mũ bảo hiểm, đã uống rượu bia, uống rượu bia,
  lái xe, bạo lực, bạo lực gia đình, bạo lực học đường, bình đẳng, bình đẳng giới, xâm hại, đuối nước, khởi nghiệp, việc làm,
  trường học, thư viện, văn minh đô thị, gia đình văn hóa, người người, nhà nhà, người dùng, người bệnh, người yếu thế,
  doanh nhân, mã độc, tin giả, thông tin cá nhân, dữ liệu cá nhân, mã otp, cuộc gọi lạ, đường dẫn lạ, bảo mật, chủ thể,
  trung thực, sống khỏe, học số, hồ chí minh, bác hồ, dịch vụ số, đồng khởi, công bằng, dân chủ, dân trí, quốc hội,
  hội đồng, nhân tài, khát vọng, hùng cường, cộng tác, đảng bộ, đại hội, đại hội đảng, lập thành tích, sắp xếp, bộ máy, tinh gọn,
  chính quyền địa phương, hai cấp, an sinh xã hội, sáp nhập, liên thông, một lần, đúng hạn, trước hạn`;

/** The provinces of 2025; capitals of a banner do not show that they are names. */
const places = `
  việt nam, hà nội, huế, hải phòng, đà nẵng, cần thơ, hồ chí minh, an giang, bắc ninh, cà mau, cao bằng, đắk lắk, điện biên,
  đồng nai, đồng tháp, gia lai, hà tĩnh, hưng yên, khánh hòa, lai châu, lạng sơn, lào cai, lâm đồng, nghệ an, ninh bình, phú thọ,
  quảng ngãi, quảng ninh, quảng trị, sơn la, tây ninh, thái nguyên, thanh hóa, tuyên quang, vĩnh long`;

export const campaignPhrases: readonly string[] = `${phrases},${places}`.split(',').map((phrase) => phrase.trim());
