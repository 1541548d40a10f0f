/** What a report file may hold at most. kB and MB are thousands and millions of bytes of UTF-8. */
export const FILE_BYTES_LIMIT = 20_000_000;
export const REPORT_TEXT_LIMIT = 1_000_000;
export const REPORT_UNKNOWN_LIMIT = 64_000;
export const REPORT_CELLS_LIMIT = 10_000;
export const DEPTH_LIMIT = 32;

/** A backup of more reports than this is a zip of several files. */
export const REPORTS_PER_FILE = 500;
export const ZIP_ENTRIES_LIMIT = 2_000;
/** How many times larger than its packed form an entry may become. */
export const ZIP_RATIO_LIMIT = 200;
