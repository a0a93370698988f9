import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Slogans as a person reads them: "_" ties the syllables of a word, by hand and not by the product's word list. The sample's own,
 * each once, then sixty more of digital literacy, health, fire, roads, elections, environment, family: from one word to fourteen,
 * with names, numbers, capitals and typed breaks.
 */
const ofSample = `
người_dân, doanh_nghiệp là trung_tâm, mục_tiêu và động_lực
không ai bị bỏ_lại phía_sau
Đảng_viên tiên_phong học_tập kỹ_năng số
Ngày_hội toàn_dân học_tập số
Bình_dân học_vụ số
Thanh_niên chung_tay phổ_cập kỹ_năng số
người_dân, doanh_nghiệp là trung_tâm, mục_tiêu, động_lực của chuyển_đổi số
Cả nước thi_đua xây_dựng xã_hội học_tập, đẩy_mạnh học_tập suốt_đời giai_đoạn 2023 - 2030
Bình_dân học_vụ số - Phổ_cập kỹ_năng số toàn_dân, tạo đột_phá thực_hiện chuyển_đổi số tỉnh Lào_Cai
toàn_dân tham_gia học_tập, ứng_dụng công_nghệ số
tăng_tốc chuyển_đổi số
Học_sinh hỗ_trợ cộng_đồng số
mỗi người trẻ giúp một người lớn
tình_nguyện số học_đường
cầm tay chỉ việc
không để ai bị bỏ_lại phía_sau
học để dùng được, biết để làm được
lấy con_người làm trung_tâm, làm chủ_thể và là mục_tiêu của chuyển_đổi số
Người bản số
thôn, bản số
công_dân_số tiêu_biểu
toàn_dân tiếp_cận chuyển_đổi số
đi từng ngõ, gõ từng nhà, hướng_dẫn từng người
Mỗi công_dân - Một danh_tính số
Đại_sứ số
Gia_đình số
Chợ số
Tổ công_nghệ số cộng_đồng
Trường_học chuyển_đổi số điển_hình
Lớp_học số sáng_tạo
Giáo_viên số tiêu_biểu
Học từ làm việc thực_tế
Toàn_dân đoàn_kết xây_dựng nông_thôn mới, đô_thị văn_minh
4T (Tiểu_thương - Thương_mại điện_tử - Thanh_toán không dùng tiền_mặt - Tiết_kiệm số)
Cả nước thi_đua đổi_mới, sáng_tạo và chuyển_đổi số
kèm_cặp 1-1
Mỗi người_dân là một công_dân_số tích_cực
chuyển_đổi số không khó, ai cũng có_thể học và làm được nếu được hướng_dẫn đúng cách`;

const others = `
Học
Bầu_cử
Hiến_máu cứu người
Toàn_dân đưa trẻ đến trường
Mỗi gia_đình một bình chữa_cháy
Phòng_cháy hơn chữa_cháy
Thoát_nạn an_toàn khi có cháy
Cháy thì gọi 114
Đã uống rượu bia thì không lái_xe
Đội mũ_bảo_hiểm cho trẻ_em trên mọi nẻo đường
An_toàn giao_thông là hạnh_phúc của mọi nhà
Toàn_dân tham_gia bảo_hiểm_y_tế
Tiêm_chủng đầy_đủ, bảo_vệ sức_khỏe trẻ_em
Không có loăng_quăng, không có sốt_xuất_huyết
Rửa tay bằng xà_phòng, phòng bệnh tay chân miệng
Ăn chín, uống sôi, giữ vệ_sinh an_toàn thực_phẩm
Nói không với ma_túy
Hãy hành_động vì môi_trường xanh - sạch - đẹp
Phân_loại rác_thải tại nguồn
Chống rác_thải nhựa, bảo_vệ đại_dương
Tiết_kiệm điện thành thói_quen
Trồng 1 tỷ cây xanh vì một Việt_Nam xanh
Cử_tri cả nước nô_nức đi bầu_cử
Bầu_cử là quyền_lợi và nghĩa_vụ của công_dân
Sáng_suốt lựa_chọn người có đức, có tài
Chào_mừng đại_hội Đảng các cấp
CHÀO_MỪNG 50 NĂM NGÀY THỐNG_NHẤT ĐẤT_NƯỚC
80 TRIỆU NGƯỜI DÙNG ĐỊNH_DANH ĐIỆN_TỬ
Kỷ_niệm 80 năm Quốc_khánh 2-9
Đảng_bộ, chính_quyền và nhân_dân Cần_Thơ thi_đua chuyển_đổi số
Nhân_dân Lào_Cai đoàn_kết, sáng_tạo, hội_nhập và phát_triển
Học_tập và làm theo tư_tưởng, đạo_đức, phong_cách Hồ_Chí_Minh
Học Bác xóa giặc_dốt, nay ta xóa mù số
Toàn_dân, toàn_diện, bao_trùm, không để ai ở lại
Kỷ_nguyên vươn_mình của dân_tộc
Chuyển_đổi số - Động_lực phát_triển kinh_tế, xã_hội
Mỗi gia_đình một người biết dùng dịch_vụ công trực_tuyến
Người cao_tuổi tự_tin trên môi_trường số
Làm chủ công_nghệ, làm chủ tương_lai
Không chia_sẻ mã OTP cho bất_kỳ ai
Công_an không gọi điện_thoại yêu_cầu chuyển_tiền
Chậm lại một phút, tránh mất tiền oan
Cảnh_giác với cuộc gọi giả danh ngân_hàng
Tin_giả lan nhanh, kiểm_chứng trước khi chia_sẻ
Bảo_vệ dữ_liệu cá_nhân là bảo_vệ chính mình
Trẻ_em an_toàn trên không_gian mạng
Quét mã, nộp hồ_sơ, nhận kết_quả tại nhà
Nộp hồ_sơ trực_tuyến, không phải đi lại
Kích_hoạt VNeID mức 2 ngay hôm_nay
Học bạ số, hồ_sơ số, công_dân_số
Sổ sức_khỏe điện_tử trên VNeID
Chợ không dùng tiền_mặt
Bình_đẳng giới, xây_dựng gia_đình hạnh_phúc
Nói không với bạo_lực học_đường
Phòng, chống đuối_nước cho học_sinh trong dịp hè
Người Việt_Nam ưu_tiên dùng hàng Việt_Nam
Uống nước nhớ nguồn
Đền_ơn đáp_nghĩa, tri_ân các anh_hùng liệt_sĩ
Xây_dựng xã Y_Tý đạt chuẩn nông_thôn mới năm 2027
Cải_cách hành_chính: đơn_giản, công_khai, đúng hẹn`;

/** `text`: as an editor writes it. `words`: what no line may end in. */
export type Slogan = { text: string; words: string[] };

const read = (list: string): Slogan[] =>
  list
    .trim()
    .split('\n')
    .map((line) => ({
      text: line.replaceAll('_', ' '),
      words: line
        .split(/[ ,:()]+/)
        .filter((word) => word.includes('_'))
        .map((word) => word.replaceAll('_', ' ')),
    }));

export const sampleSlogans = read(ofSample);
export const slogans = [...sampleSlogans, ...read(others)];

/** The sample's texts, as its facts have them. */
export function storedSlogans(): string[] {
  const path = join(import.meta.dirname, '../../scripts/sample/facts/slogans.json');
  return (JSON.parse(readFileSync(path, 'utf8')) as { text: string }[]).map(({ text }) => text);
}
