import type { ErrorText } from '../errors.ts';

/** Errors of delivery and channels. */
export const channelErrors = {
  'delivery.claim-lost': {
    remedy: 'retry',
    vi: 'Lượt đăng {id} đã được tiến trình khác nhận xử lý. Không cần làm gì.',
    en: 'The claim on delivery {id} was lost to another worker.',
  },
  'delivery.exhausted': {
    remedy: 'fix-setup',
    vi: 'Đã thử {attempts} lần mà chưa đăng được, nên lượt đăng được giữ lại. Lỗi lần cuối: {last} Quản trị viên hãy xử lý lỗi rồi cho đăng lại.',
    en: 'Gave up after {attempts} attempts; the last one said: {last}',
  },
  'delivery.missed': {
    remedy: 'fix-content',
    vi: 'Lượt đăng hẹn {due} đã trễ {minutes} phút, quá hạn cho phép {limit} phút, nên không đăng nữa để khỏi sai thời điểm. Nếu vẫn cần, hãy hẹn giờ mới.',
    en: 'Due {due}, {minutes} minutes late; the limit is {limit} minutes.',
  },
  'delivery.unconfirmed': {
    remedy: 'verify',
    vi: 'Chưa rõ bài đã lên kênh hay chưa: đã gửi lúc {at} nhưng không nhận được trả lời rõ ràng. Hệ thống không gửi lại để tránh đăng hai lần. Hãy mở kênh, tìm đường dẫn {link}, rồi bấm “Đã đăng” hoặc “Chưa đăng”.',
    en: 'Sent at {at}; whether it is public could not be told. Look for {link} on the channel.',
  },
  'delivery.unexpected': {
    remedy: 'fix-setup',
    vi: 'Hệ thống gặp lỗi chưa lường trước khi xử lý lượt đăng {id}. Lượt đăng được giữ an toàn, không gửi lặp. Hãy báo quản trị viên kèm mã này.',
    en: 'An unexpected error in delivery {id}: {reason}',
  },
  'delivery.not-there': {
    remedy: 'retry',
    vi: 'Đã kiểm tra: lần gửi lúc {at} không lên kênh. Hệ thống sẽ gửi lại.',
    en: 'The attempt of {at} is certainly not public; it is sent again.',
  },
  'delivery.plan-changed': {
    remedy: 'fix-content',
    vi: 'Lịch đã được sửa, tắt hoặc xóa sau khi lượt đăng này được xếp, nên lượt đăng bị hủy. Nếu vẫn cần, hãy thêm lại ngày giờ này vào lịch.',
    en: 'The schedule no longer contains this occurrence.',
  },
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
    en: 'Expected valid settings for channel {kind}: {path}: {reason}.',
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
  'secrets.key-missing': {
    remedy: 'fix-setup',
    vi: 'Chưa có khóa mã hóa PANO_SECRETS_KEY nên không thể đọc hoặc lưu khóa của các kênh. Hãy tạo bằng lệnh “openssl rand -base64 32” và đặt vào môi trường chạy.',
    en: 'Expected PANO_SECRETS_KEY in the environment (32 bytes, base64).',
  },
  'secrets.key-invalid': {
    remedy: 'fix-setup',
    vi: 'PANO_SECRETS_KEY không đúng dạng: mỗi khóa phải là 32 byte viết bằng base64, các khóa cách nhau bằng dấu phẩy. Hãy kiểm tra lại giá trị trong môi trường chạy.',
    en: 'Expected PANO_SECRETS_KEY as comma-separated keys of 32 bytes in base64, got {got} bytes.',
  },
  'secrets.unreadable': {
    remedy: 'fix-setup',
    vi: 'Không giải mã được khóa “{field}” của kênh “{channelId}”: khóa mã hóa đã bị đổi hoặc dữ liệu bị sửa. Hãy đặt lại đúng PANO_SECRETS_KEY cũ, hoặc kết nối lại kênh.',
    en: 'Could not decrypt `{field}` of channel "{channelId}": wrong key or altered data.',
  },
} as const satisfies Record<string, ErrorText>;
