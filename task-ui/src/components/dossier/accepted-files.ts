/** Kinds of files that the server takes; it looks at the content, whatever the browser says. */
export const ACCEPTED_FILES =
  'application/pdf,image/jpeg,image/png,image/tiff,' +
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document,' +
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Largest file that the server takes as it comes, in bytes. */
export const LARGEST_FILE = 20 * 1024 * 1024;
