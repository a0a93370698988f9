import type { ErrorText } from './error-text.ts';

/** Video files, their captions and their renditions. */
export const videoErrors = {
  'video.unreadable': {
    remedy: 'fix-content',
    vi: 'Không đọc được tệp video: tệp hỏng hoặc tải lên dở dang ({reason}). Hãy mở thử tệp trên máy, xuất lại dạng MP4 rồi tải lên lần nữa.',
    en: 'Expected a whole video file, could not read it: {reason}.',
  },
  'video.not-a-video': {
    remedy: 'fix-content',
    vi: 'Tệp không phải là video dù có tên như video: bên trong là {got}. Hãy chọn đúng tệp MP4, MOV hoặc WebM.',
    en: 'Expected an MP4, MOV or WebM video, got {got}.',
  },
  'video.no-picture': {
    remedy: 'fix-content',
    vi: 'Tệp chỉ có tiếng ({got}), không có hình. Các kênh video không nhận tệp này. Hãy ghép hình vào rồi xuất lại.',
    en: 'Expected a video track, the file has sound only ({got}).',
  },
  'video.too-many-pixels': {
    remedy: 'fix-content',
    vi: 'Hình của video rộng {width} × {height} điểm, lớn hơn 8K nên không máy nào chuyển đổi được. Hãy xuất lại video ở 1080p rồi tải lên.',
    en: 'The picture of the video is {width} × {height} px, more than 8K. Export it at 1080p.',
  },
  'video.captions-broken': {
    remedy: 'fix-content',
    vi: 'Phụ đề sai ở dòng {line}: {reason}. Phụ đề phải theo dạng WebVTT, ví dụ “00:00:01.000 --> 00:00:03.000”. Hãy sửa dòng này rồi lưu lại.',
    en: 'Expected WebVTT captions; line {line}: {reason}.',
  },
  'video.captions-too-late': {
    remedy: 'fix-content',
    vi: 'Phụ đề ở dòng {line} hiện lúc {at} giây, sau khi video đã hết ({seconds} giây). Hãy kiểm tra lại mốc thời gian hoặc chọn đúng tệp phụ đề.',
    en: 'Expected captions within the {seconds} s of the video; the cue at line {line} begins at {at} s.',
  },
  'video.duration-differs': {
    remedy: 'fix-content',
    vi: 'Ô “Độ dài” ghi {said} giây nhưng tệp {filename} dài {real} giây. Hãy sửa lại độ dài, hoặc chọn đúng tệp video.',
    en: 'Expected {filename} to be {said} s long as written, it is {real} s.',
  },
  'video.converting': {
    remedy: 'retry',
    vi: 'Video đang được chuyển sang dạng mà kênh nhận ({what}). Chưa có gì được đăng. Hệ thống tự làm tiếp khi xong.',
    en: 'The video is still being converted: {what}.',
  },
  'video.too-long-for-size': {
    remedy: 'fix-content',
    vi: 'Video dài {seconds} giây, muốn vừa {limit} MB của kênh thì hình sẽ mờ không xem được. Hãy cắt ngắn còn khoảng {longest} giây, hoặc bỏ kênh này.',
    en: 'A video of {seconds} s cannot be watched at {limit} MB; expected at most about {longest} s.',
  },
  'video.ffmpeg-missing': {
    remedy: 'fix-setup',
    vi: 'Máy chủ chưa có ffmpeg từ bản 5 trở lên nên không thể xử lý video. Quản trị viên hãy chạy lại npm install (gói node-av), hoặc cài ffmpeg (có trong PATH), hoặc đặt đường dẫn vào PANO_FFMPEG. Đã tìm: {tried}.',
    en: 'Expected ffmpeg 5 or newer in PANO_FFMPEG, on the PATH or in the package node-av; tried: {tried}.',
  },
  'video.ffmpeg-failed': {
    remedy: 'fix-content',
    vi: 'Không chuyển đổi được video ({reason}). Hãy thử xuất lại video dạng MP4, chuẩn nén H.264, rồi tải lên lần nữa.',
    en: 'ffmpeg could not convert the video: {reason}.',
  },
} as const satisfies Record<string, ErrorText>;
