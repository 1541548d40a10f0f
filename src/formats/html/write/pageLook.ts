/**
 * How the parts of a document look: in a page by its style sheet, in a fragment by the style of each element, since a
 * site's editor keeps nothing else. Fonts and sizes are left to the site.
 */
export const LOOKS = {
  title: 'text-align:center;margin:0 0 1.5em',
  heading: 'margin:1em 0 0.5em',
  subheading: 'margin:0;text-indent:2em',
  paragraph: 'margin:0;text-indent:2em',
  tabs: 'margin:0;white-space:pre-wrap',
  table: 'border-collapse:collapse;width:100%;margin:0.5em 0',
  centred: 'border:1px solid #000;padding:0.3em;text-align:center;font-weight:normal',
  left: 'border:1px solid #000;padding:0.3em;text-align:left;font-weight:normal',
  note: 'margin:0;font-size:0.875em;line-height:1.5',
  organ: 'margin:1.5em 2em 0 0;text-align:right',
  date: 'margin:0 2em 0 0;text-align:right',
  picture: 'margin:0.5em 0;text-align:center',
} as const;

export type LookName = keyof typeof LOOKS;

/** What gives an element its look. */
export type LookWriter = (look: LookName) => Readonly<Record<string, string>>;

export const inlineLook: LookWriter = (look) => ({ style: LOOKS[look] });
export const classLook: LookWriter = (look) => ({ class: look });

const FONTS = {
  text: "'仿宋_GB2312','仿宋',FangSong,STFangsong,serif",
  title: "'方正小标宋简体','方正小标宋_GBK',STZhongsong,'宋体',SimSun,serif",
  first: "'黑体',SimHei,STHeiti,sans-serif",
  second: "'楷体_GB2312','楷体',KaiTi,STKaiti,serif",
} as const;

/** As a 公文 on paper; a table stays on one page where it fits one. */
const PRINT = [
  'body{font-size:16pt;line-height:28pt}',
  'main{max-width:none;padding:0}',
  'table{font-size:10.5pt;line-height:1.25;break-inside:avoid}',
  '.wide{overflow:visible;break-inside:avoid}',
  '.wide table{min-width:0}',
  '.centred,.left{padding:0.15em 0.2em}',
  '.note{break-before:avoid}',
  'thead{display:table-header-group}',
  'tr,img{break-inside:avoid}',
  'h1,h2,h3{break-after:avoid}',
].join('');

/** The style sheet of a whole page: as a 公文 on the screen and in print, heads of tables on every sheet. */
export function pageStyles(): string {
  const looks = Object.entries(LOOKS).map(([name, look]) => `.${name}{${look}}`);
  return [
    `body{margin:0;background:#fff;color:#000;font:1.125rem/1.9 ${FONTS.text}}`,
    'main{max-width:46rem;margin:0 auto;padding:3rem 1.25rem}',
    ...looks,
    `.title{font:normal 1.375em/1.5 ${FONTS.title}}`,
    '.title span{display:inline-block}',
    `.heading{font:normal 1em/1.9 ${FONTS.first};text-indent:2em}`,
    `.subheading,.second{font:normal 1em/1.9 ${FONTS.second}}`,
    // A table of many columns is pushed sideways on a small screen, not squeezed.
    '.wide{overflow-x:auto}',
    '.wide table{min-width:42rem}',
    "table{font:0.9rem/1.4 '宋体',SimSun,serif}",
    'sup{line-height:0}',
    'img{max-width:100%;height:auto}',
    '@page{size:A4;margin:37mm 26mm 35mm 28mm}',
    `@media print{${PRINT}}`,
  ].join('\n');
}
