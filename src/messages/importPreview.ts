import { importPreview as en } from './en/importPreview';
import type { Language } from './messages';
import { importPreview as zh, type ImportPreviewWords } from './zh/importPreview';

/** The words of the preview of 导入, by language. They load with its screen. */
export const IMPORT_PREVIEW_WORDS: Readonly<Record<Language, ImportPreviewWords>> = { zh, en };
