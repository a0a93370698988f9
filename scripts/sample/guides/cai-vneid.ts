import { type GuideWords, step, vi } from '../words.ts';
import { references } from './references.ts';

export const caiVneid: GuideWords = {
  id: 'cai-vneid',
  title: vi('Cài đặt và kích hoạt VNeID', 'Install and activate VNeID'),
  summary: vi(
    'VNeID là ứng dụng định danh điện tử của Bộ Công an. Có tài khoản mức độ 2, mình nộp được hồ sơ qua mạng.',
    'VNeID is the electronic identity app of the Ministry of Public Security. A level 2 account lets you file applications online.',
  ),
  audience: vi('Người dân có thẻ căn cước và điện thoại thông minh', 'Anyone with an identity card and a smartphone'),
  prepare: [
    vi('Thẻ căn cước hoặc thẻ căn cước công dân gắn chip', 'Your chip-based identity card'),
    vi('Điện thoại thông minh có mạng Internet', 'A smartphone with Internet access'),
    vi('Số điện thoại của chính mình, đang dùng', 'Your own phone number, in use'),
    vi(
      'Một mật khẩu mới từ 8 đến 20 ký tự, có chữ hoa, chữ thường, chữ số và ký tự đặc biệt',
      'A new password of 8 to 20 characters with a capital, a small letter, a digit and a sign',
    ),
    vi('Sáu chữ số để làm mã passcode, không phải ngày sinh', 'Six digits for a passcode, not your birthday'),
  ],
  steps: [
    step(
      'Đăng ký ở cơ quan công an',
      'Mang thẻ căn cước đến công an xã, phường, đặc khu. Nói với cán bộ: “Tôi muốn đăng ký tài khoản định danh điện tử mức độ 2.” Cán bộ chụp ảnh chân dung và lấy dấu vân tay.',
      'Mức độ 2 cần làm trực tiếp ở cơ quan công an. Có người lạ gọi điện nhận làm hộ thì đừng tin.',
      {
        easy: 'Mang thẻ căn cước.\nĐến công an xã, phường.\nNói: “Tôi muốn đăng ký định danh mức độ 2.”\nCán bộ chụp ảnh.\nCán bộ lấy dấu vân tay.',
        en: {
          title: 'Register at the police office',
          text: 'Take your identity card to the commune police. Say: “I want to register a level 2 electronic identity account.” The officer takes your photo and fingerprints.',
          warning:
            'Level 2 is done in person at the police office. Do not believe a stranger who calls and offers to do it for you.',
          easy: 'Take your identity card.\nGo to the commune police.\nAsk for a level 2 electronic identity.\nThe officer takes your photo.\nThe officer takes your fingerprints.',
        },
      },
    ),
    step(
      'Chờ tin nhắn báo kết quả',
      'Khi tài khoản được duyệt, sẽ có thông báo gửi về số điện thoại đã đăng ký. Chờ lâu không thấy thì hỏi lại nơi đăng ký.',
      undefined,
      {
        easy: 'Về nhà và chờ tin nhắn.\nTin nhắn đến số điện thoại của mình.\nChờ lâu thì hỏi lại công an.',
        en: {
          title: 'Wait for the message',
          text: 'When the account is approved, a notice is sent to your phone number. If it takes long, ask where you registered.',
          easy: 'Go home and wait.\nA message comes to your phone.\nIf it takes long, ask the police.',
        },
      },
    ),
    step(
      'Tải VNeID từ kho ứng dụng',
      'Điện thoại iPhone thì mở App Store. Điện thoại khác thì mở CH Play (Google Play). Gõ “VNeID” vào ô tìm kiếm rồi bấm tải về.',
      'Không cài VNeID từ đường link trong tin nhắn hay do người lạ gửi.',
      {
        easy: 'Máy iPhone: mở App Store.\nMáy khác: mở CH Play.\nGõ chữ VNeID.\nBấm tải về.',
        en: {
          title: 'Download VNeID from the app store',
          text: 'On an iPhone, open the App Store. On other phones, open Google Play (CH Play). Search for “VNeID” and tap install.',
          warning: 'Do not install VNeID from a link in a message or sent by a stranger.',
          easy: 'iPhone: open the App Store.\nOther phones: open Google Play.\nType VNeID.\nTap install.',
        },
      },
    ),
    step(
      'Mở VNeID và chọn kích hoạt',
      'Chọn “Kích hoạt tài khoản định danh điện tử”. Nhập số định danh gồm 12 chữ số trên thẻ căn cước. Nhập số điện thoại đã đăng ký rồi bấm “Gửi yêu cầu”.',
      undefined,
      {
        easy: 'Mở VNeID.\nBấm “Kích hoạt tài khoản định danh điện tử”.\nNhập 12 số trên thẻ căn cước.\nNhập số điện thoại của mình.\nBấm “Gửi yêu cầu”.',
        en: {
          title: 'Open VNeID and choose activation',
          text: 'Choose “Kích hoạt tài khoản định danh điện tử”. Enter the 12-digit number on your identity card. Enter the phone number that you registered and tap “Gửi yêu cầu” (send request).',
          easy: 'Open VNeID.\nTap “Kích hoạt tài khoản định danh điện tử”.\nEnter the 12 digits of your card.\nEnter your phone number.\nTap “Gửi yêu cầu”.',
        },
      },
    ),
    step(
      'Nhập mã xác thực gửi về máy',
      'Điện thoại sẽ nhận một tin nhắn có mã OTP, tức là mã xác thực. Tự tay nhập mã đó vào VNeID.',
      'Không đọc mã này cho bất kỳ ai, kể cả người xưng là công an hay cán bộ.',
      {
        easy: 'Máy nhận tin nhắn có mã OTP.\nOTP là mã xác thực.\nTự tay nhập mã vào VNeID.\nKhông đọc mã cho ai.',
        en: {
          title: 'Enter the code sent to your phone',
          text: 'Your phone receives a message with a code, called OTP. Type that code into VNeID yourself.',
          warning: 'Do not read this code to anybody, not even to someone who claims to be the police or an official.',
          easy: 'A message with a code (OTP) comes.\nType the code yourself.\nTell the code to nobody.',
        },
      },
    ),
    step(
      'Đặt mật khẩu và mã passcode',
      'Đặt mật khẩu từ 8 đến 20 ký tự. Mật khẩu có chữ hoa, chữ thường, chữ số và ký tự đặc biệt. Đặt mã passcode gồm 6 chữ số. Chọn hai câu hỏi bảo mật và trả lời. Nếu sợ quên thì ghi vào sổ, cất kỹ ở nhà.',
      'Không chụp ảnh mật khẩu để trong điện thoại, không gửi qua Zalo.',
      {
        easy: 'Đặt mật khẩu từ 8 đến 20 ký tự.\nCó chữ hoa, chữ thường, chữ số.\nCó một ký tự đặc biệt, ví dụ @.\nĐặt mã passcode 6 chữ số.\nTrả lời hai câu hỏi bảo mật.\nSợ quên thì ghi vào sổ.\nCất sổ ở nhà.',
        en: {
          title: 'Set a password and a passcode',
          text: 'Set a password of 8 to 20 characters with a capital, a small letter, a digit and a sign. Set a passcode of 6 digits. Answer two security questions. If you may forget them, write them in a notebook kept safe at home.',
          warning: 'Do not keep a photo of your password on your phone and do not send it through Zalo.',
          easy: 'Choose a password of 8 to 20 characters.\nUse capitals, small letters and digits.\nAdd a sign such as @.\nSet a passcode of 6 digits.\nAnswer two security questions.\nWrite it in a notebook.\nKeep the notebook at home.',
        },
      },
    ),
    step(
      'Đăng nhập thử',
      'Đăng nhập bằng mật khẩu vừa đặt. Mở “Ví giấy tờ” và nhập mã passcode 6 chữ số. Xem thấy căn cước điện tử là đã làm xong.',
      undefined,
      {
        easy: 'Đăng nhập bằng mật khẩu mới.\nMở “Ví giấy tờ”.\nNhập mã passcode 6 chữ số.\nThấy thẻ căn cước là xong.',
        en: {
          title: 'Try to log in',
          text: 'Log in with the password that you have just set. Open “Ví giấy tờ” (document wallet) and enter the 6-digit passcode. If you see your electronic identity card, you are done.',
          easy: 'Log in with the new password.\nOpen “Ví giấy tờ”.\nEnter the 6-digit passcode.\nYou see your card: done.',
        },
      },
    ),
  ],
  help: vi(
    'Quên mật khẩu hoặc không kích hoạt được thì hỏi công an xã, phường, đặc khu. Không có điện thoại thông minh thì hỏi công an hoặc xem trang vneid.gov.vn. Số điện thoại không đứng tên mình thì nói với cán bộ khi đăng ký. Cần người chỉ cách bấm máy thì nhờ Tổ công nghệ số cộng đồng.',
    'If you forget the password or cannot activate the account, ask the commune police. Without a smartphone, ask the police or see vneid.gov.vn. If the phone number is not in your name, say so when you register. For help with the phone itself, ask the community digital technology team.',
  ),
  references: [references.vneid, references.literacy],
};
