import type { Agency, AgencyKind, AgencyLevel, Scope } from './report';

/** Cities that rank as a province. */
const MUNICIPALITIES = /^(?:北京|天津|上海|重庆)市/;
/** Zones named 区 that are no county-level district. */
const ZONE =
  /(?:新区|开发区|经开区|实验区|试验区|高新区|园区|度假区|保税区|自贸区|示范区|功能区|集聚区|加工区|矿区|灌区|社区|景区|名胜区|保护区|自治区|合作区)/g;
/** A number before a name; one of three digits or more only where a sign or a gap sets it apart: 110报警服务台. */
const NUMBERING = /^(?:[（(]\d+[)）]|\d+(?=[\s.、．)）]|$)|\d{1,2}(?!\d))\s*[.、．)）]?\s*/;

/** What kind of organ a name tells of; `other` where it does not say. */
export function inferAgencyKind(name: string): AgencyKind {
  if (/(?:镇|乡|苏木)(?:人民)?政府$/.test(name)) return 'township';
  if (/人民政府$/.test(name)) return 'government';
  if (/街道(?:办事处)?$/.test(name)) return 'subdistrict';
  if (/(?:管委会|管理委员会)$/.test(name)) return 'other';
  if (/(?:局|委|委员会|厅|部|办公室|政府办|署)$/.test(name)) return 'department';
  return 'other';
}

/**
 * The level that a name surely tells; "" where it may be one or another: a bare X市 can be a city divided
 * into districts or a county-level one.
 */
export function inferAgencyLevel(name: string): AgencyLevel {
  const kind = inferAgencyKind(name);
  if (kind === 'township' || kind === 'subdistrict') return 'town';
  const place = name.replace(ZONE, '');
  if (/[\u4e00-\u9fa5](?:县|旗)/.test(place) || /[\u4e00-\u9fa5]区/.test(place)) return 'county';
  if (place !== name && !/自治区/.test(name)) return '';
  if (/市/.test(place))
    return MUNICIPALITIES.test(place) && !/市.*市/.test(place) ? 'province' : '';
  return /省|自治区/.test(name) ? 'province' : '';
}

/** The agency that a name tells of; its region is never guessed. */
export function inferAgency(name: string): Agency {
  return { name, kind: inferAgencyKind(name), level: inferAgencyLevel(name), region: '' };
}

/** A 人民政府's report covers its whole region, but a township's is its own. */
export function inferScope(name: string): Scope {
  return inferAgencyKind(name) === 'government' ? 'region' : 'agency';
}

/** Names pasted as a list, one a line; numbering, blanks and doubles are dropped. */
export function readAgencyNames(text: string): readonly string[] {
  const names = text
    .split(/[\r\n\t]+/)
    .map((line) => line.trim().replace(NUMBERING, '').replace(/\s+/g, ''))
    .filter((name) => name !== '' && name.length <= 60);
  return [...new Set(names)];
}

/** A name without the words for the kind of organ: 云溪县, 云溪县人民政府 and 云溪县人民政府办公室 may be one or three. */
export function withoutOrganSuffix(name: string): string {
  return name.replace(/(?:人民)?政府(?:办公室|办)?$|办事处$|(?:委员会|委)$/, '');
}
