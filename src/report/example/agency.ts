import type { Agency } from '../report';
import type { Workload } from './workload';

/** A problem as chapter five tells it, and how next year's report says that it was mended. */
export interface Problem {
  /** A clause that goes before 的问题. */
  readonly issue: string;
  /** What was done, as next year's report tells it. */
  readonly done: string;
  /** What is planned, in the year of the problem. */
  readonly remedy: string;
}

/** What an agency's work is about, in words that fit the sentences of phrases.ts. */
export interface Domain {
  /** At least four nouns that go before 信息, 方面 and 等重点领域. */
  readonly topics: readonly string[];
  /** Goes before a topic in chapter five, so that agencies without problems of their own differ. */
  readonly area?: string;
  /** Where people come to. */
  readonly place: string;
  /** Sentences on what was published, one a year in turn. */
  readonly news: readonly string[];
  /** Problems of its own, one a year in turn; where there are none, common ones are told. */
  readonly problems: readonly Problem[];
}

/** An invented agency: who it is, what it does and how much of it. */
export interface ExampleAgency {
  readonly agency: Agency;
  readonly domain: Domain;
  readonly workload: Workload;
  readonly address: string;
  readonly telephone: string;
}
