/** Sentences of Payload that are half English in its Vietnamese, or say what only a programmer knows. */
export const studioTranslations = {
  vi: {
    error: {
      correctInvalidFields: 'Hãy sửa các ô chưa đúng.',
      followingFieldsInvalid_one: 'Ô sau không hợp lệ:',
      followingFieldsInvalid_other: 'Các ô sau không hợp lệ:',
      invalidFileType: 'Loại tệp này không nhận được. Hãy tải lên ảnh JPEG, PNG, WebP, phim MP4 hoặc bản ghi âm MP3, M4A.',
      invalidFileTypeValue:
        'Loại tệp {{value}} không nhận được. Hãy tải lên ảnh JPEG, PNG, WebP, phim MP4 hoặc bản ghi âm MP3, M4A.',
      noFilesUploaded: 'Chưa có tệp nào được tải lên.',
      problemUploadingFile: 'Đã xảy ra vấn đề khi tải tệp lên.',
      unknown: 'Đã xảy ra lỗi chưa rõ. Hãy thử lại; nếu còn lỗi, báo quản trị viên.',
      unspecific: 'Đã xảy ra lỗi. Hãy thử lại; nếu còn lỗi, báo quản trị viên.',
    },
    fields: { block: 'Khối', blocks: 'khối', blockType: 'Loại khối' },
    general: { collections: 'Mục', email: 'Thư điện tử', menu: 'Trình đơn' },
    upload: {
      addFile: 'Thêm tệp',
      bulkUpload: 'Tải lên nhiều tệp',
      dragAndDrop: 'kéo và thả tệp vào đây',
      dragAndDropHere: 'hoặc kéo và thả tệp vào đây',
      fileName: 'Tên tệp',
      fileSize: 'Dung lượng tệp',
      filesToUpload: 'Tệp sẽ tải lên',
      fileToUpload: 'Tệp sẽ tải lên',
      pasteURL: 'Dán địa chỉ',
      selectCollectionToBrowse: 'Chọn mục để tìm',
      selectFile: 'Chọn tệp',
    },
  },
} as const;
