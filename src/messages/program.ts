import { program as en } from './en/program';
import type { Language } from './messages';
import { program as zh, type ProgramWords } from './zh/program';

/** Words about the program itself: its updates, working offline, its build. They load after the first screen. */
export const PROGRAM_WORDS: Readonly<Record<Language, ProgramWords>> = { zh, en };
