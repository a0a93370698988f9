const vi = {
  ownOffice: 'Của cơ quan tôi',
  sharedByOthers: 'Dùng chung',
};

const en: typeof vi = {
  ownOffice: 'Of my office',
  sharedByOthers: 'Shared by other offices',
};

/** Words of lists to choose from. */
export const searchWords = { vi, en };
