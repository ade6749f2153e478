/** Why a file is not taken at all. Each has a sentence in `upload:fileErrors`. */
const FILE_ERRORS = [
  'empty_file',
  'too_large',
  'too_many_rows',
  'unsupported_format',
  'broken_file',
  'broken_csv',
  'no_header',
  'no_table',
  'many_tables',
] as const;
export type FileErrorCode = (typeof FILE_ERRORS)[number];

/**
 * What the sentence tells beside the code: the kind of the file (unsupported_format), what is too large, the line of
 * the quote (broken_csv), the headers that were found (no_header), the names of the tables (many_tables).
 */
export type FileErrorDetail = { kind?: string; line?: number; found?: string };

/** Ends the reading of a file: nothing of it can be taken. */
export class FileError extends Error {
  readonly code: FileErrorCode;
  readonly detail: FileErrorDetail;

  constructor(code: FileErrorCode, detail: FileErrorDetail = {}) {
    super(code);
    this.code = code;
    this.detail = detail;
  }
}
