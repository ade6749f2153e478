const MB = 1_048_576;

/** The largest table, a text or a workbook, in bytes as it comes. */
export const MAX_TABLE_BYTES = 20 * MB;
export const MAX_ARCHIVE_BYTES = 200 * MB;
export const MAX_UNPACKED_BYTES = 500 * MB;
export const MAX_ENTRIES = 3000;
export const MAX_ROWS = 20_000;

/** Cells behind this column are not read: no spreadsheet has more than 16,384. */
export const MAX_COLUMNS = 120_000;
/** Longer cells are cut before they are read: nothing that is kept is longer than 5,000 characters. */
export const MAX_CELL_LENGTH = 100_000;
/** All texts of a workbook together, in characters: more than 20,000 descriptions of 5,000 are no catalogue. */
export const MAX_TEXT_LENGTH = 100_000_000;
