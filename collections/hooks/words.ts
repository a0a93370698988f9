const vi = {
  channelKind: 'Loại kênh',
  channelSettings: 'Cấu hình',
  channelSecrets: 'Khóa của kênh',
  webhookUrl: 'Địa chỉ',
  webhookSecret: 'Khóa ký',
  noSecrets: 'không có',
  reservedEmblem: (code: string, emblem: string) =>
    `Đơn vị mang mã “${code}” không được dùng ${emblem}. Hãy để trống và tải lên biểu trưng riêng của đơn vị.`,
  shortPassword: (minimum: number) => `Mật khẩu phải có ít nhất ${minimum} ký tự. Hãy đặt một câu dài, dễ nhớ.`,
  otherUnit: (unit: string) => `Bạn không thuộc ${unit} nên không thể ban hành thay. Hãy chọn đơn vị của mình hoặc cấp dưới.`,
};

const en: typeof vi = {
  channelKind: 'Kind',
  channelSettings: 'Settings',
  channelSecrets: 'Secrets of the channel',
  webhookUrl: 'Address',
  webhookSecret: 'Signing secret',
  noSecrets: 'none',
  reservedEmblem: (code, emblem) =>
    `The unit with the code “${code}” may not show the ${emblem}. Leave this empty and upload the unit’s own logo.`,
  shortPassword: (minimum) => `A password needs at least ${minimum} characters. Use a long sentence that is easy to remember.`,
  otherUnit: (unit) => `You do not belong to ${unit}, so you cannot issue in its name. Choose your own unit or one below it.`,
};

/** What hooks answer to a person whose document they refuse. Refusals with a code have their sentence in the error table. */
export const hookWords = { vi, en };
