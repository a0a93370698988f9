import type { ReaderText } from '../domain/reader-language.ts';

/** All sentences of the edge for people. `…Why` says why, and what to do. */
export const words = {
  oddAddress: { vi: 'Địa chỉ không hợp lệ', en: 'This address is not valid' },
  oddAddressWhy: {
    vi: 'Địa chỉ có ký tự hoặc đoạn không được phép. Hãy kiểm tra lại đường dẫn, hoặc tìm hướng dẫn bạn cần.',
    en: 'The address has characters or parts that are not allowed. Check the link, or search for the guide you need.',
  },
  longAddress: { vi: 'Địa chỉ quá dài', en: 'This address is too long' },
  longAddressWhy: {
    vi: 'Địa chỉ dài hơn 2.048 ký tự nên không xử lý được. Hãy rút gọn đường dẫn rồi thử lại.',
    en: 'The address is longer than 2,048 characters. Shorten the link and try again.',
  },
  bug: { vi: 'Trang gặp lỗi', en: 'Something went wrong' },
  bugWhy: {
    vi: 'Lỗi ở phía hệ thống, không phải do bạn. Hãy thử lại sau ít phút. Quản trị viên đã có ghi nhận.',
    en: 'The fault is ours, not yours. Try again in a few minutes. The administrator has a record of it.',
  },
  otherVersion: { vi: 'Đã có bản khác', en: 'There is another version' },
  otherVersionWhy: {
    vi: 'Yêu cầu chỉ nhận đúng một bản đã biết (If-Match, If-Unmodified-Since), nhưng nội dung ở đây đã đổi. Hãy đọc lại từ đầu, không kèm điều kiện.',
    en: 'The request wants one known version (If-Match, If-Unmodified-Since), but the content has changed. Read it again without the condition.',
  },
  damaged: { vi: 'Trang này đang được khôi phục', en: 'This page is being restored' },
  damagedWhy: {
    vi: 'Tệp của trang này bị hỏng hoặc đang thiếu trên máy chủ. Hệ thống tự ghi lại ở lần công bố kế tiếp. Hãy thử lại sau ít phút; các trang khác vẫn dùng được.',
    en: 'The file of this page is damaged or missing on the server. It is written again with the next publication. Try again in a few minutes; other pages work.',
  },
  method: { vi: 'Không dùng được cách gửi này', en: 'This method cannot be used' },
  methodWhy: {
    vi: 'Địa chỉ này chỉ để đọc (GET, HEAD). Hãy quay lại trang trước và thử lại.',
    en: 'This address can only be read (GET, HEAD). Go back to the previous page and try again.',
  },
  empty: { vi: 'Trang đang được chuẩn bị', en: 'The site is being prepared' },
  emptyWhy: {
    vi: 'Chưa có nội dung nào được công bố. Hãy quay lại sau ít phút.',
    en: 'Nothing has been published yet. Come back in a few minutes.',
  },
  notFoundWhy: {
    vi: 'Không có tài liệu ở địa chỉ này. Xem danh sách tại /content/v1/.',
    en: 'There is no document at this address. See the list at /content/v1/.',
  },
  notFound: { vi: 'Không tìm thấy', en: 'Not found' },
  embedFormatWhy: {
    vi: 'Chỉ có dạng JSON. Hãy bỏ tham số format hoặc gửi format=json.',
    en: 'Only JSON is available. Leave out the format parameter, or send format=json.',
  },
  embedFormat: { vi: 'Chưa hỗ trợ định dạng này', en: 'This format is not supported' },
  embedUnknownWhy: {
    vi: 'Tham số url phải là địa chỉ đầy đủ của một hướng dẫn hoặc chiến dịch đang có trên trang này.',
    en: 'The url parameter must be the full address of a guide or a campaign on this site.',
  },
  embedUnknown: { vi: 'Không có nội dung để nhúng', en: 'Nothing to embed' },
  noCampaign: {
    vi: 'Không có chiến dịch này, hoặc chiến dịch đã kết thúc. Hãy chọn lại xã, phường để xem các bộ tài liệu đang có.',
    en: 'There is no such campaign, or it has ended. Choose a commune or ward again to see the packs that are available.',
  },
  noPack: { vi: 'Không có bộ tài liệu này', en: 'There is no such pack' },
  packFailed: { vi: 'Chưa tạo được bộ tài liệu', en: 'The pack could not be made' },
  packBusy: { vi: 'Bộ tài liệu đang được chuẩn bị', en: 'The pack is being prepared' },
  noPackFile: {
    vi: 'Bộ tài liệu không còn tệp này. Có thể chiến dịch vừa có bản mới. Hãy chọn lại xã, phường để xem các tệp đang có.',
    en: 'The pack no longer has this file. The campaign may have a new edition. Choose a commune or ward again to see its files.',
  },
  tooMany: { vi: 'Quá nhiều yêu cầu', en: 'Too many requests' },
  tooManyWhy: (resetSeconds: number): ReaderText => ({
    vi: `Mạng bạn đang dùng đã gửi quá nhiều yêu cầu trong một phút. Hãy thử lại sau ${resetSeconds} giây.`,
    en: `Your network has sent too many requests in one minute. Try again in ${resetSeconds} seconds.`,
  }),
  tooManyAtOnce: { vi: 'Đang có quá nhiều việc cùng lúc', en: 'Too much at the same time' },
  tooManyAtOnceWhy: (seconds: number): ReaderText => ({
    vi: `Tài khoản hoặc mạng của bạn đang chờ quá nhiều yêu cầu chưa xong nên yêu cầu này chưa được nhận. Hãy đợi các tệp đang tải lên xong rồi thử lại sau ${seconds} giây.`,
    en: `Your account or network already waits for too many requests, so this one was not taken. Let running uploads finish and try again in ${seconds} seconds.`,
  }),
  tooLarge: { vi: 'Dữ liệu gửi lên quá lớn', en: 'Too large' },
  tooLargeFile: {
    vi: 'Tệp lớn hơn 50 MB nên không được nhận. Hãy nén phim xuống 720p hoặc cắt ngắn rồi tải lên lại.',
    en: 'The file is larger than 50 MB, so it was not taken. Make the video 720p or shorter and upload it again.',
  },
  tooLargeData: {
    vi: 'Nội dung gửi lên vượt quá giới hạn nên không được nhận. Hãy chia thành nhiều phần nhỏ hơn rồi gửi lại.',
    en: 'What was sent is above the limit, so it was not taken. Send it in smaller parts.',
  },
  loginFirst: { vi: 'Cần đăng nhập', en: 'Log in first' },
  loginFirstWhy: {
    vi: 'Bạn chưa đăng nhập hoặc phiên làm việc đã hết hạn nên dữ liệu gửi lên không được nhận. Hãy đăng nhập rồi gửi lại.',
    en: 'You are not logged in, or the session has ended, so what was sent was not taken. Log in and send it again.',
  },
  tooSlow: { vi: 'Gửi dữ liệu quá chậm', en: 'Too slow' },
  tooSlowWhy: {
    vi: 'Đường truyền ngắt quãng hoặc quá chậm nên dữ liệu chưa đến đủ. Chưa có gì được lưu. Hãy kiểm tra mạng rồi gửi lại.',
    en: 'The connection paused or was too slow, so the data did not arrive whole. Nothing was saved. Check the network and send it again.',
  },
  studioDown: { vi: 'Phòng biên tập đang tạm dừng', en: 'The studio is paused' },
  studioDownWhy: {
    vi: 'Phần soạn thảo và phê duyệt chưa trả lời nên chưa vào được. Các trang công khai, hướng dẫn và mã QR vẫn hoạt động bình thường. Hãy thử lại sau ít phút; nếu vẫn không được, báo cho quản trị viên.',
    en: 'Writing and approval do not answer, so you cannot get in. Public pages, guides and QR codes work as usual. Try again in a few minutes; if it still fails, tell the administrator.',
  },
  noPublisher: { vi: 'Trang đang được chuẩn bị', en: 'The site is being prepared' },
  controlWords: {
    vi: 'Từ cần tìm có ký tự điều khiển không đọc được. Hãy gõ lại bằng chữ và số.',
    en: 'The words have control characters that cannot be read. Type them again with letters and digits.',
  },
  longWords: (length: number, most: number): ReaderText => ({
    vi: `Từ cần tìm dài ${length} ký tự, tối đa ${most}. Hãy rút gọn còn vài từ chính.`,
    en: `The words are ${length} characters long, at most ${most} are allowed. Keep a few main words.`,
  }),
  noWords: {
    vi: 'Chưa có từ cần tìm. Hãy gửi tham số q có ít nhất một chữ hoặc số, ví dụ ?q=vneid.',
    en: 'There are no words to search for. Send the parameter q with at least one letter or digit, for example ?q=vneid.',
  },
  badParameter: { vi: 'Tham số không hợp lệ', en: 'A parameter is not valid' },
  noIndex: { vi: 'Tìm kiếm đang được chuẩn bị', en: 'Search is being prepared' },
  noIndexWhy: {
    vi: 'Bản công bố này chưa có chỉ mục tìm kiếm. Hãy thử lại sau lần công bố kế tiếp.',
    en: 'This publication has no search index yet. Try again after the next publication.',
  },
  unlistedUnit: (unitCode: string): ReaderText => ({
    vi: `Đơn vị mã ${unitCode}, không có trong danh mục hiện hành`,
    en: `Unit ${unitCode}, not in the current list`,
  }),
  badCode: { vi: 'Mã không đúng', en: 'This code is not right' },
  unknownCode: { vi: 'Không có tài liệu mang mã này', en: 'No document has this code' },
  unknownCodeWhy: {
    vi: 'Mã viết đúng cách nhưng không được cấp cho tài liệu nào đã công bố. Hãy so lại cả bốn nhóm ký tự. Nếu mã đúng như trên tờ giấy dán ở nơi công cộng, tờ giấy có thể là giả: đừng làm theo, hãy báo cho Tổ công nghệ số cộng đồng hoặc UBND xã, phường.',
    en: 'The code is well formed but belongs to no published document. Compare all four groups of characters. If it is as printed on a paper in a public place, the paper may be fake: do not follow it, and tell the community digital team or the commune People’s Committee.',
  },
} as const satisfies Record<string, ReaderText | ((...values: never[]) => ReaderText)>;
