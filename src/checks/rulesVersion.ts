/** Raised whenever a rule is added or says something else of the same report: stored counts are worked out anew. */
export const RULES_VERSION = '10';
