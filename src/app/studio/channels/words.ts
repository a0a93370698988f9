const vi = {
  settings: 'Cấu hình',
  rarelyChanged: 'Ít khi cần đổi',
  required: 'Bắt buộc',
  secrets: 'Khóa của kênh',
  secretsHint:
    'Chỉ nhập khi kết nối hoặc thay khóa. Lưu xong khóa được mã hóa và không hiện lại; ô để trống giữ nguyên khóa cũ, trừ khi địa chỉ hoặc tài khoản đổi.',
  keysForgotten:
    'Bạn đã đổi địa chỉ hoặc tài khoản của kênh. Khi lưu, các khóa cũ sẽ bị xóa; hãy nhập lại khóa ở phần “Khóa của kênh”.',
  optional: '(không bắt buộc)',
  /** Keys are the names of secrets in the channel files. */
  secretNames: {
    accessToken: 'Khóa truy cập (access token)',
    refreshToken: 'Khóa làm mới (refresh token)',
    appId: 'Mã ứng dụng (app id)',
    appSecret: 'Khóa ứng dụng (app secret)',
    secretKey: 'Khóa bí mật (secret key)',
    clientId: 'Mã máy khách (client id)',
    clientKey: 'Mã máy khách (client key)',
    clientSecret: 'Khóa máy khách (client secret)',
    botToken: 'Khóa bot (bot token)',
    password: 'Mật khẩu',
    signingKey: 'Khóa ký',
    signingSecret: 'Khóa ký',
  },
};

const en: typeof vi = {
  settings: 'Settings',
  rarelyChanged: 'Rarely changed',
  required: 'Required',
  secrets: 'Secrets of the channel',
  secretsHint:
    'Fill in only to connect or to change a secret. Saved secrets are encrypted and never shown; an empty box keeps the old one unless the address or the account changes.',
  keysForgotten:
    'You changed the address or the account of the channel. Saving forgets the old secrets: enter them again under “Secrets of the channel”.',
  optional: '(optional)',
  secretNames: {
    accessToken: 'Access token',
    refreshToken: 'Refresh token',
    appId: 'App id',
    appSecret: 'App secret',
    secretKey: 'Secret key',
    clientId: 'Client id',
    clientKey: 'Client key',
    clientSecret: 'Client secret',
    botToken: 'Bot token',
    password: 'Password',
    signingKey: 'Signing key',
    signingSecret: 'Signing secret',
  },
};

/** Words of a channel's page. */
export const channelWords = { vi, en };
