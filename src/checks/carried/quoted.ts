const DOCUMENTS = /《[^《》\n]{0,120}》/g;
/** A name of a few words: “最多跑1次”. Longer ones are what somebody said. */
const NAMES = /“[^“”\n]{0,16}”/g;

/** Stands for each sign that is left out, so that every other one keeps its place. */
export const HIDDEN = '＿';

/** The report itself, by its title. */
const OWN_TITLE = /政府信息公开(?:工作)?(?:年度(?:工作)?报告|年报)》$/;

/** A text with what stands in 《》 hidden: the year in the name of a document is not the report's, but in its own. */
export function hideDocuments(text: string): string {
  return text.replace(DOCUMENTS, (name) => (OWN_TITLE.test(name) ? name : hide(name)));
}

/** A text with the names of documents and short quotations hidden: numbers in them count nothing. */
export function hideNames(text: string): string {
  return hideDocuments(text).replace(NAMES, hide);
}

function hide(passage: string): string {
  return HIDDEN.repeat(passage.length);
}
