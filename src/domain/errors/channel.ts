import type { ErrorText } from './error-text.ts';

/**
 * Channels: what a platform answers, what it would not take, and what an administrator must set.
 *
 * Over 300 lines: one file a prefix, so that a code is found by its name. It is a table, nobody reads it from top to bottom.
 */
export const channelErrors = {
  'channel.unknown': {
    remedy: 'fix-setup',
    vi: 'Không có kênh “{channelId}” trong hệ thống. Có thể kênh đã bị xóa. Quản trị viên hãy kết nối lại kênh hoặc chọn kênh khác trong lịch.',
    en: 'Expected the key of a connected channel, got "{channelId}".',
  },
  'channel.kind-unknown': {
    remedy: 'fix-setup',
    vi: 'Không có loại kênh “{kind}”. Các loại hiện có: {known}. Quản trị viên hãy chọn lại loại kênh.',
    en: 'Expected a kind of channel ({known}), got "{kind}".',
  },
  'channel.paused': {
    remedy: 'fix-setup',
    vi: 'Kênh “{channelId}” đang tạm dừng nên lượt đăng được giữ lại. Quản trị viên hãy mở lại kênh khi đã sẵn sàng.',
    en: 'Channel "{channelId}" is paused.',
  },
  'channel.settings-invalid': {
    remedy: 'fix-setup',
    vi: 'Cấu hình của “{label}” chưa đúng ở ô “{field}”: {expected}. Quản trị viên hãy mở trang kênh và sửa ô này.',
    en: 'The settings of "{label}" are wrong in the box "{field}": {expected} ({kind}, {path}: {reason}).',
  },
  'channel.secret-missing': {
    remedy: 'fix-setup',
    vi: 'Kênh chưa có khóa “{field}” nên không thể đăng nhập vào nền tảng. Quản trị viên hãy kết nối lại kênh.',
    en: 'Expected the secret `{field}` of the channel.',
  },
  'channel.unreachable': {
    remedy: 'retry',
    vi: 'Chưa kết nối được tới {host}. Chưa có gì được gửi đi. Hệ thống sẽ tự thử lại; nếu kéo dài, hãy kiểm tra mạng của máy chủ.',
    en: 'Could not connect to {host}; nothing was sent.',
  },
  'channel.not-answering': {
    remedy: 'retry',
    vi: 'Máy {host} chưa trả lời như một máy chủ của loại kênh này. Chưa có gì được đăng. Hệ thống sẽ tự thử lại; nếu kéo dài, quản trị viên hãy kiểm tra địa chỉ và hỏi nơi quản lý máy đó.',
    en: '{host} does not answer as a server of this kind; nothing was posted. It is tried again. If this goes on, check the address and ask who runs the machine.',
  },
  'channel.keys-forgotten': {
    remedy: 'fix-setup',
    vi: 'Địa chỉ hoặc tài khoản của kênh đã đổi nên các khóa cũ đã bị xóa, để không ai nhận được chúng ở địa chỉ mới. Quản trị viên hãy nhập lại khóa của kênh.',
    en: 'The address or the account of the channel was changed, so its old keys were forgotten: nobody at the new address may get them. Enter the keys again.',
  },
  'channel.no-answer': {
    remedy: 'verify',
    vi: 'Đã gửi tới {host} nhưng không nhận được trả lời trọn vẹn. Hệ thống đang tự kiểm tra bài đã lên hay chưa, không gửi lại ngay.',
    en: 'No complete answer from {host} after the request was sent.',
  },
  'channel.server-error': {
    remedy: 'retry',
    vi: 'Nền tảng đang gặp trục trặc (HTTP {status}, mã {platformCode}). Hệ thống sẽ tự thử lại.',
    en: 'The platform failed: HTTP {status}, code {platformCode}.',
  },
  'channel.rate-limited': {
    remedy: 'retry',
    vi: 'Nền tảng báo đã gọi quá nhiều lần (mã {platformCode}). Hệ thống chờ đúng thời gian nền tảng yêu cầu rồi đăng tiếp.',
    en: 'Rate limited by the platform, code {platformCode}.',
  },
  'channel.login-needed': {
    remedy: 'fix-setup',
    vi: 'Nền tảng không còn nhận đăng nhập của kênh (mã {platformCode}/{platformSubcode}): khóa hết hạn, mật khẩu đã đổi hoặc quyền bị gỡ. Quản trị viên hãy kết nối lại kênh; các lượt đăng đang chờ sẽ tự chạy tiếp.',
    en: 'The platform refuses the token: code {platformCode}, subcode {platformSubcode}. Reconnect the channel.',
  },
  'channel.not-permitted': {
    remedy: 'fix-setup',
    vi: 'Tài khoản kết nối thiếu quyền đăng bài trên kênh này (mã {platformCode}). Quản trị viên hãy cấp quyền quản lý nội dung trang rồi kết nối lại.',
    en: 'The connected account lacks a permission: code {platformCode}.',
  },
  'channel.blocked-by-platform': {
    remedy: 'fix-setup',
    vi: 'Nền tảng đang chặn kênh đăng bài (mã {platformCode}/{platformSubcode}). Kênh đã được tạm dừng. Quản trị viên hãy vào trang quản lý của nền tảng, xử lý cảnh báo rồi mở lại kênh.',
    en: 'The platform blocks the channel: code {platformCode}, subcode {platformSubcode}.',
  },
  'channel.refused': {
    remedy: 'fix-content',
    vi: 'Nền tảng không nhận bài (mã {platformCode}/{platformSubcode}): {reason} Hãy sửa nội dung theo lý do trên, gửi duyệt lại rồi hẹn giờ mới.',
    en: 'The platform refused the post: code {platformCode}, subcode {platformSubcode}: {reason}',
  },
  'channel.link-refused': {
    remedy: 'fix-content',
    vi: 'Nền tảng không mở được đường dẫn trong bài (mã {platformCode}/{platformSubcode}). Hãy thử mở đường dẫn bằng điện thoại ngoài cơ quan; nếu không vào được, báo quản trị viên.',
    en: 'The platform could not use the link: code {platformCode}, subcode {platformSubcode}.',
  },
  'channel.image-refused': {
    remedy: 'fix-content',
    vi: 'Nền tảng không nhận ảnh (mã {platformCode}/{platformSubcode}). Ảnh phải là JPEG hoặc PNG dưới 4 MB. Hãy thay ảnh, gửi duyệt lại rồi hẹn giờ mới.',
    en: 'The platform refused a picture: code {platformCode}, subcode {platformSubcode}.',
  },
  'channel.photos-gone': {
    remedy: 'retry',
    vi: 'Nền tảng đã xóa ảnh tải lên trước giờ đăng, nên phải tải lên lần nữa. Chưa có gì được đăng. Hệ thống tự làm tiếp.',
    en: 'The platform has deleted what was uploaded before posting; it is uploaded again.',
  },
  'channel.photos-missing': {
    remedy: 'retry',
    vi: 'Ảnh hoặc video của bài vừa được dựng lại nên phải tải lên lần nữa. Chưa có gì được đăng. Hệ thống tự làm tiếp.',
    en: 'A picture or the video differs from the one uploaded; it is uploaded again before posting.',
  },
  'channel.duplicate': {
    remedy: 'verify',
    vi: 'Nền tảng báo bài này trùng với bài vừa đăng (mã {platformCode}). Có thể lần gửi trước đã thành công. Hệ thống đang tự kiểm tra, không gửi lại.',
    en: 'The platform says this repeats the post before it: code {platformCode}.',
  },
  'channel.text-empty': {
    remedy: 'fix-content',
    vi: 'Bài đăng chưa có lời. Hãy viết lời đăng cho kênh này trong chiến dịch.',
    en: 'Expected a text, got an empty one.',
  },
  'channel.text-too-long': {
    remedy: 'fix-content',
    vi: 'Lời đăng dài {got} ký tự, kênh chỉ nhận {limit}. Hãy rút gọn ít nhất {over} ký tự.',
    en: 'Expected a text of at most {limit} characters, got {got}.',
  },
  'channel.text-not-nfc': {
    remedy: 'fix-content',
    vi: 'Lời đăng có dấu tiếng Việt ở dạng tách rời, nhiều máy hiện sai. Hãy mở nội dung và lưu lại để hệ thống chuẩn hóa dấu.',
    en: 'Expected the text in Unicode NFC.',
  },
  'channel.link-missing': {
    remedy: 'fix-content',
    vi: 'Bài đăng chưa có đường dẫn riêng. Không có đường dẫn thì không thể kiểm tra bài đã lên hay chưa. Hãy chọn hướng dẫn kèm theo cho ấn phẩm.',
    en: 'Expected an absolute http(s) link unique to the delivery, got "{link}".',
  },
  'channel.too-many-images': {
    remedy: 'fix-content',
    vi: 'Bài có {got} ảnh, kênh chỉ nhận {limit} ảnh một bài. Hãy bỏ bớt ảnh.',
    en: 'Expected at most {limit} pictures, got {got}.',
  },
  'channel.image-too-large': {
    remedy: 'fix-content',
    vi: 'Ảnh thứ {index} nặng {got} MB, kênh chỉ nhận dưới {limit} MB. Hãy xuất lại ảnh nhẹ hơn.',
    en: 'Expected picture {index} under {limit} MB, got {got} MB.',
  },
  'channel.image-type': {
    remedy: 'fix-content',
    vi: 'Ảnh thứ {index} có dạng {got}, kênh chỉ nhận {allowed}. Hãy xuất lại ảnh đúng dạng.',
    en: 'Expected picture {index} as {allowed}, got {got}.',
  },
  'channel.text-too-heavy': {
    remedy: 'fix-content',
    vi: 'Lời đăng nặng {got} byte, kênh chỉ nhận {limit} byte (một chữ có dấu chiếm 2 đến 3 byte). Hãy rút gọn: đang vượt {over} byte.',
    en: 'Expected a text of at most {limit} UTF-8 bytes, got {got}.',
  },
  'channel.title-too-long': {
    remedy: 'fix-content',
    vi: 'Tiêu đề dài {got} ký tự, kênh chỉ nhận {limit}. Hãy rút gọn ít nhất {over} ký tự.',
    en: 'Expected a title of at most {limit}, got {got}.',
  },
  'channel.picture-not-yet-public': {
    remedy: 'retry',
    vi: 'Ảnh của bài chưa có trên cổng công khai nên nền tảng chưa lấy về được. Hệ thống chờ và tự thử lại; nếu nội dung chưa đăng lên cổng, hãy đăng lên cổng trước.',
    en: 'The platform fetches pictures, and this one is not in the public generation yet.',
  },
  'channel.image-missing': {
    remedy: 'fix-content',
    vi: 'Bài có {got} ảnh, kênh cần ít nhất {limit} ảnh. Hãy thêm ấn phẩm có khổ mạng xã hội vào nội dung.',
    en: 'Expected at least {limit} pictures, got {got}.',
  },
  'channel.image-too-wide': {
    remedy: 'fix-content',
    vi: 'Ảnh thứ {index} có cạnh dài {got} điểm ảnh, kênh chỉ nhận đến {limit}. Hãy xuất lại ảnh nhỏ hơn.',
    en: 'Expected the long side of picture {index} at most {limit} px, got {got}.',
  },
  'channel.video-missing': {
    remedy: 'fix-content',
    vi: 'Bài chưa có video, kênh này chỉ nhận video. Hãy gắn tệp video vào nội dung hoặc chọn kênh khác.',
    en: 'Expected a video; this channel takes nothing else.',
  },
  'channel.video-too-large': {
    remedy: 'fix-content',
    vi: 'Video nặng {got} MB, kênh chỉ nhận đến {limit} MB. Hãy xuất lại video nhẹ hơn.',
    en: 'Expected a video of at most {limit} MB, got {got} MB.',
  },
  'channel.video-property': {
    remedy: 'fix-content',
    vi: 'Video có {what} là {got}, kênh chỉ nhận {allowed}. Hãy xuất lại video cho đúng.',
    en: 'A property of the video ({what}) is {got}; allowed: {allowed}.',
  },
  'channel.draft-lost': {
    remedy: 'retry',
    vi: 'Bản nháp của bài không còn trên nền tảng, nên hệ thống làm lại. Chưa có gì được đăng.',
    en: 'The hidden draft is gone on the platform; it is made again.',
  },
  'channel.still-working': {
    remedy: 'retry',
    vi: 'Nền tảng đã nhận tệp và đang xử lý. Hệ thống chờ rồi hỏi lại; không cần làm gì.',
    en: 'The platform is still working on what it was given.',
  },
  'channel.scope-missing': {
    remedy: 'fix-setup',
    vi: 'Kết nối của kênh thiếu quyền “{scope}”, nên có việc sẽ bị nền tảng từ chối. Quản trị viên hãy kết nối lại kênh và đồng ý quyền này.',
    en: 'The connection lacks the permission `{scope}`. Reconnect the channel and grant it.',
  },
  'channel.quiet-hours': {
    remedy: 'retry',
    vi: 'Nền tảng không nhận tin trong khung giờ nghỉ đêm. Hệ thống tự gửi khi khung giờ này kết thúc.',
    en: 'The platform takes nothing at this time of night.',
  },
  'channel.quota-used': {
    remedy: 'retry',
    vi: 'Kênh đã dùng hết số tin được gửi trong kỳ (mã {platformCode}). Hệ thống thử lại khi kỳ mới bắt đầu; nếu cần gửi sớm hơn, quản trị viên hãy nâng gói của tài khoản.',
    en: 'The quota of this period is used up: code {platformCode}.',
  },
  'channel.not-listed': {
    remedy: 'verify',
    vi: 'Nền tảng không cho xem lại tin đã gửi, nên hệ thống không tự kiểm tra được. Người phụ trách hãy mở trang quản lý của kênh và xem tin đã đi hay chưa.',
    en: 'The platform does not list what was sent, so only a person can tell.',
  },
  'channel.account-unverified': {
    remedy: 'fix-setup',
    vi: 'Tài khoản “{name}” chưa được nền tảng xác thực, nên người xem khó nhận ra đây là tài khoản chính thức. Quản trị viên hãy gửi hồ sơ xác thực cho nền tảng.',
    en: 'The account "{name}" is not verified by the platform.',
  },
  'channel.all-paused': {
    remedy: 'fix-setup',
    vi: 'Mọi kênh đang tạm dừng đăng. Lượt đăng được giữ lại và tự đi tiếp khi quản trị viên bỏ tạm dừng ở trang “Tạm dừng phát hành”.',
    en: 'All channels are paused.',
  },
  'channel.unchecked': {
    remedy: 'retry',
    vi: 'Kênh “{channelId}” vừa được nhập khóa mới, hệ thống đang kiểm tra đúng tài khoản chưa. Chưa có gì được gửi. Nếu chờ lâu, hãy mở trang sức khỏe kênh để xem lý do.',
    en: 'The keys of channel "{channelId}" are new; whose they are is not known yet.',
  },
  'channel.other-account': {
    remedy: 'fix-setup',
    vi: 'Khóa mới của kênh “{channelId}” thuộc tài khoản khác: trước đây là {known}, bây giờ là {found}. Kênh bị dừng để bài không lên nhầm trang. Hãy nhập khóa của đúng tài khoản, hoặc tạo kênh mới cho tài khoản mới.',
    en: 'Channel "{channelId}" was {known} and now answers as {found}.',
  },
  'channel.circuit-open': {
    remedy: 'retry',
    vi: 'Nền tảng của kênh “{channelId}” không trả lời {failures} lần liên tiếp, nên hệ thống nghỉ đến {until} rồi cho một bài đi thử. Không cần làm gì; nếu kéo dài, hãy xem trang trạng thái của nền tảng.',
    en: 'The platform of "{channelId}" failed {failures} times in a row; waiting until {until}.',
  },
  'channel.refreshing': {
    remedy: 'retry',
    vi: 'Khóa của kênh “{channelId}” đang được làm mới. Lượt đăng tự đi tiếp sau vài giây.',
    en: 'The tokens of channel "{channelId}" are being refreshed.',
  },
  'channel.refresh-unclear': {
    remedy: 'retry',
    vi: 'Nền tảng chưa trả khóa mới cho kênh “{channelId}”. Hệ thống sẽ tự hỏi lại.',
    en: 'The platform has not given new tokens for channel "{channelId}" yet.',
  },
  'channel.cannot-remove': {
    remedy: 'fix-setup',
    vi: 'Kênh này không cho gỡ bài qua hệ thống. Hãy mở bài bằng liên kết, gỡ trực tiếp trên nền tảng rồi báo lại.',
    en: 'Channels of kind {kind} cannot take a post away; a person must, on the platform.',
  },
  'channel.secret-unknown': {
    remedy: 'fix-setup',
    vi: 'Loại kênh {kind} không có khóa “{field}”. Các khóa của loại này: {known}.',
    en: 'Expected a secret of kind {kind} ({known}), got "{field}".',
  },
  'channel.audit-needed': {
    remedy: 'fix-setup',
    vi: 'Nền tảng chưa xét duyệt ứng dụng của đơn vị nên mọi bài đều bị để riêng tư, người dân không thấy. Quản trị viên hãy nộp hồ sơ xét duyệt ứng dụng với nền tảng; đã duyệt rồi thì đánh dấu “đã xét duyệt” trong cấu hình kênh.',
    en: 'The platform keeps everything private until it has audited the application.',
  },
  'channel.upload-lost': {
    remedy: 'retry',
    vi: 'Phần video đã tải lên không còn trên nền tảng (mã {platformCode}), nên phải tải lên lại từ đầu. Chưa có gì được đăng. Hệ thống tự làm tiếp.',
    en: 'The upload is gone on the platform: {platformCode}; it begins anew.',
  },
  'channel.video-processing': {
    remedy: 'retry',
    vi: 'Video đã tải lên xong, nền tảng đang xử lý. Chưa công khai. Hệ thống chờ xử lý xong rồi đăng tiếp.',
    en: 'The platform is still processing the video; it goes public afterwards.',
  },
  'channel.video-failed': {
    remedy: 'fix-content',
    vi: 'Nền tảng không xử lý được hoặc không chấp nhận video ({reason}). Hãy kiểm tra lại tệp và bản quyền hình, tiếng; xuất lại video rồi gửi duyệt lại.',
    en: 'The platform could not or would not process the video: {reason}.',
  },
  'channel.video-too-long-for-account': {
    remedy: 'fix-content',
    vi: 'Video dài {got} giây, tài khoản này chỉ được đăng video đến {limit} giây. Hãy cắt ngắn video.',
    en: 'Expected a video of at most {limit} s for this account, got {got} s.',
  },
  'channel.privacy-not-offered': {
    remedy: 'fix-setup',
    vi: 'Tài khoản không được đăng ở chế độ “{wanted}”; nền tảng chỉ cho phép: {offered}. Quản trị viên hãy chọn lại chế độ hiển thị trong cấu hình kênh, hoặc đổi tài khoản sang công khai.',
    en: 'Expected the privacy level {wanted} to be offered to the account; offered: {offered}.',
  },
  'channel.domain-unverified': {
    remedy: 'fix-setup',
    vi: 'Nền tảng chưa xác minh tên miền của cổng công khai, nơi chứa ảnh của bài, nên không tải ảnh về. Quản trị viên hãy xác minh tên miền này trong trang nhà phát triển của nền tảng.',
    en: 'The platform has not verified the domain from which it should fetch pictures.',
  },
  'channel.picture-not-public': {
    remedy: 'fix-setup',
    vi: 'Ảnh thứ {index} chưa có địa chỉ công khai https để nền tảng tải về. Quản trị viên hãy kiểm tra địa chỉ của cổng công khai (SITE_URL).',
    en: 'Expected picture {index} to have a public https address.',
  },
  'channel.title-missing': {
    remedy: 'fix-content',
    vi: 'Bài chưa có tiêu đề, kênh này bắt buộc có. Hãy viết tiêu đề cho nội dung.',
    en: 'Expected a title; the channel requires one.',
  },
  'channel.angle-brackets': {
    remedy: 'fix-content',
    vi: 'Kênh không nhận dấu < và > trong {what}. Hãy bỏ hoặc thay hai dấu này.',
    en: 'Expected no < and > in the {what}.',
  },
  'channel.media-processing': {
    remedy: 'retry',
    vi: 'Nền tảng {host} còn đang xử lý ảnh hoặc video vừa tải lên. Chưa có gì được đăng. Hệ thống chờ rồi tự làm tiếp.',
    en: '{host} is still working on an uploaded file; nothing is public.',
  },
  'channel.cannot-be-asked': {
    remedy: 'verify',
    vi: 'Kênh này không cho hệ thống xem lại bài đã gửi, nên không thể tự biết lần gửi vừa rồi có thành công hay không. Hãy mở {place} để xem.',
    en: 'The platform gives no way to see what was sent; a person has to look at {place}.',
  },
  'channel.chat-moved': {
    remedy: 'fix-setup',
    vi: 'Nhóm Telegram đã được nâng cấp và có mã mới là {newId}. Quản trị viên hãy nhập mã này vào ô “chatId” của kênh rồi mở lại kênh.',
    en: 'The group became a supergroup; its new id is {newId}.',
  },
  'channel.mail-refused': {
    remedy: 'fix-setup',
    vi: 'Máy chủ thư {host} không nhận người gửi hoặc địa chỉ danh sách (mã {platformCode}): {reason} Quản trị viên hãy kiểm tra địa chỉ và quyền gửi.',
    en: '{host} refuses the sender or the list address: {platformCode} {reason}',
  },
  'channel.answer-unreadable': {
    remedy: 'retry',
    vi: 'Nền tảng {host} trả lời không đúng dạng đã công bố. Chưa có gì được đăng. Hệ thống sẽ tự thử lại.',
    en: 'An answer of {host} is not of the documented shape.',
  },
} as const satisfies Record<string, ErrorText>;
