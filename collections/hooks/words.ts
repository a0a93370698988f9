const vi = {
  channelKind: 'Loại kênh',
  channelSettings: 'Cấu hình',
  channelSecrets: 'Khóa của kênh',
  issuerName: 'Tên ghi trên ấn phẩm',
  theme: 'Thuộc chủ đề',
  otherCampaign: 'Chủ đề cha phải thuộc cùng chiến dịch. Hãy chọn một chủ đề của chiến dịch này, hoặc để trống.',
  webhookUrl: 'Địa chỉ',
  webhookSecret: 'Khóa ký',
  noSecrets: 'không có',
  reservedEmblem: (code: string, emblem: string) =>
    `Đơn vị mang mã “${code}” không được dùng ${emblem}. Hãy để trống và tải lên biểu trưng riêng của đơn vị.`,
  otherUnit: (unit: string) => `Bạn không thuộc ${unit} nên không thể ban hành thay. Hãy chọn đơn vị của mình hoặc cấp dưới.`,
};

const en: typeof vi = {
  channelKind: 'Kind',
  channelSettings: 'Settings',
  channelSecrets: 'Secrets of the channel',
  issuerName: 'Name printed on everything',
  theme: 'Parent theme',
  otherCampaign: 'The parent must be a theme of the same campaign. Choose one of it, or leave this empty.',
  webhookUrl: 'Address',
  webhookSecret: 'Signing secret',
  noSecrets: 'none',
  reservedEmblem: (code, emblem) =>
    `The unit with the code “${code}” may not show the ${emblem}. Leave this empty and upload the unit’s own logo.`,
  otherUnit: (unit) => `You do not belong to ${unit}, so you cannot issue in its name. Choose your own unit or one below it.`,
};

/** What hooks answer to a person whose document they refuse. Refusals with a code have their sentence in the error table. */
export const hookWords = { vi, en };
