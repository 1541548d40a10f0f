import type { Agency } from '@/report/report';

/** Names of places that end like a unit of government but are none. */
const NO_UNIT =
  /城乡|社区|景区|园区|片区|辖区|地区|区域|区划|市场|城市|都市|市政|市容|县域|乡村|林区|库区|牧区/g;
const UNIT =
  /^[\u4e00-\u9fff]{2,9}?(?:自治区|自治州|自治县|自治旗|新区|省|市|盟|州|县|区|旗|镇|乡|街道)/;
/** What a government's name may leave out. */
const GOVERNMENT = /(?:人民政府|政府|办事处|街道办)$/;
/** An office inside of an organ. */
const OFFICE =
  /(?:党政综合办公室|党政办公室|综合办公室|办公室|党政办|综合办|综合科|综合股|政务公开[科办股室]|信息公开[科办股室]|办)$/;
/** 区应急管理局: the unit without its name. */
const BARE_UNIT = /^(?:省|市|县|区|旗|镇|乡|街道)(?![场政容划域村镇])/;

/** Longer than any name; the rest is not looked at. */
const NAME_LENGTH_LIMIT = 80;

interface NameParts {
  /** From the largest to the smallest. */
  readonly places: readonly string[];
  /** What stands behind the places; "" for a government named by its place alone. */
  readonly organ: string;
}

/** Whether a name can be that of the agency: whole, shortened as in 区发改局, or with the city before it. */
export function isOwnName(name: string, agency: Agency): boolean {
  const given = name.slice(0, NAME_LENGTH_LIMIT).replace(/[\s“”"《》]/g, '');
  const own = agency.name.slice(0, NAME_LENGTH_LIMIT).replace(/\s/g, '');
  if (given === '' || own === '') return true;
  return fits(given, own, agency) || fits(given.replace(OFFICE, ''), own, agency);
}

function fits(given: string, own: string, agency: Agency): boolean {
  if (given === '') return false;
  if (given === own || given.endsWith(own)) return true;
  const [theirs, ours] = [splitName(given), splitName(own)];
  const lastTheirs = theirs.places[theirs.places.length - 1];
  const lastOurs = ours.places[ours.places.length - 1] ?? lastUnit(agency.region);
  if (lastTheirs !== undefined && lastOurs !== undefined) {
    if (!lastTheirs.endsWith(lastOurs) && !lastOurs.endsWith(lastTheirs)) return false;
    return sharesOrgan(theirs.organ, ours.organ);
  }
  if (sharesOrgan(theirs.organ, ours.organ) && theirs.organ !== '') return true;
  // 余杭应急管理局, a place without its 区.
  return isSubsequence(given, `${agency.region}${own}`) && keepsEnd(given, own);
}

/** Whether one organ is the other, or the other shortened: 发改局 of 发展和改革局. */
function sharesOrgan(one: string, other: string): boolean {
  if (one === other) return true;
  if (one === '' || other === '') return false;
  return isSubsequence(one, other) || isSubsequence(other, one);
}

function keepsEnd(given: string, own: string): boolean {
  return own.replace(GOVERNMENT, '').slice(-1) === given.replace(GOVERNMENT, '').slice(-1);
}

function splitName(name: string): NameParts {
  const places: string[] = [];
  let rest = name.replace(GOVERNMENT, '');
  for (;;) {
    const masked = rest.replace(NO_UNIT, (word) => '〇'.repeat(word.length));
    const unit = UNIT.exec(masked)?.[0];
    if (unit === undefined) break;
    places.push(rest.slice(0, unit.length));
    rest = rest.slice(unit.length);
  }
  return { places, organ: rest.replace(BARE_UNIT, '') };
}

/** The places that a name begins with, from the largest to the smallest. */
export function placesOf(name: string): readonly string[] {
  return splitName(name).places;
}

function lastUnit(region: string): string | undefined {
  const places = placesOf(region.slice(0, NAME_LENGTH_LIMIT));
  return places[places.length - 1];
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const sign of long) if (sign === short.charAt(at)) at += 1;
  return at === short.length;
}
