import { assert, present } from '@/lib/assert';
import type { AgencyKind, AgencyLevel, Report } from '../report';
import type { ExampleAgency } from './agency';
import {
  BUREAUS,
  CITIES,
  DISTRICTS,
  GOVERNMENT_TOPICS,
  ROADS,
  TOWN_BEGINNINGS,
  TOWN_ENDINGS,
  TOWN_TOPICS,
} from './names';
import { createRandom, type Random } from './random';
import { createDistrictReports, yearsUpTo, type Making } from './reports';
import type { Workload } from './workload';

/** A district has a government, its bureaus, and towns and streets up to this many agencies. */
const AGENCIES_OF_DISTRICT = 60;
const MOST_AGENCIES = AGENCIES_OF_DISTRICT * CITIES.length * DISTRICTS.length;
/** So many of ten have no requests in any year. */
const WITHOUT_REQUESTS = { bureau: 2, town: 5 };

interface Role {
  readonly name: string;
  readonly kind: AgencyKind;
  readonly level: AgencyLevel;
  readonly topics: string;
  /** The town's name; "" where it is the whole district's. */
  readonly area: string;
  readonly place: string;
}

/** The government first, then the bureaus, then towns and streets in turn. */
function roleAt(position: number): Role {
  if (position === 0) {
    const words = { topics: GOVERNMENT_TOPICS, area: '', place: '政务服务中心和档案馆' };
    return { name: '人民政府', kind: 'government', level: 'county', ...words };
  }
  const bureau = BUREAUS[position - 1];
  if (bureau) {
    const [name, topics] = bureau;
    const words = { topics, area: '', place: '政务服务窗口' };
    return { name, kind: 'department', level: 'county', ...words };
  }
  const index = position - 1 - BUREAUS.length;
  const beginning = present(TOWN_BEGINNINGS[index % TOWN_BEGINNINGS.length], 'a town');
  const ending = present(TOWN_ENDINGS[Math.floor(index / TOWN_BEGINNINGS.length)], 'a town');
  const area = `${beginning}${ending}`;
  const words = { topics: TOWN_TOPICS, area, place: '便民服务中心' };
  return index % 2 === 0
    ? { name: `${area}街道办事处`, kind: 'subdistrict', level: 'town', ...words }
    : { name: `${area}镇人民政府`, kind: 'township', level: 'town', ...words };
}

function createWorkload(random: Random, level: AgencyLevel): Workload {
  const isTown = level === 'town';
  const without = isTown ? WITHOUT_REQUESTS.town : WITHOUT_REQUESTS.bureau;
  const requests = random.int(1, 10) <= without ? 0 : random.int(1, isTown ? 18 : 70);
  const hasDisputes = requests > 4;
  return {
    requests,
    carriedOut: [0, 4],
    reconsiderations: hasDisputes ? [0, 3] : [0, 0],
    litigations: hasDisputes ? [0, 1] : [0, 0],
    documents: isTown ? 0 : random.int(2, 24),
    licensing: isTown ? 0 : random.int(0, 600),
    penalties: random.int(0, 200),
    compulsion: random.int(0, 6),
    fees: isTown ? 0 : random.int(0, 40_000) / 100,
    chargesForProcessing: requests > 50,
  };
}

function createAgency(making: Making, index: number): ExampleAgency {
  const district = Math.floor(index / AGENCIES_OF_DISTRICT);
  const role = roleAt(index % AGENCIES_OF_DISTRICT);
  // Bodies are drawn apart from figures and texts, whose streams are the indexes themselves.
  const random = createRandom(making.seed, MOST_AGENCIES + index);
  const city = present(CITIES[Math.floor(district / DISTRICTS.length)], 'a city');
  const districtName = present(DISTRICTS[district % DISTRICTS.length], 'a district');
  const place = `${city}${districtName}`;
  const road = present(ROADS[random.int(0, ROADS.length - 1)], 'a road');
  return {
    agency: {
      name: `${place}${role.name}`,
      kind: role.kind,
      level: role.level,
      region: `江南省${place}`,
    },
    domain: {
      topics: role.topics.split(' '),
      area: districtName + role.area,
      place: role.place,
      news: [],
      problems: [],
    },
    workload: createWorkload(random, role.level),
    address: `${place}${road}${random.int(1, 299)}号`,
    telephone: `0000-0000${String(index + 1).padStart(4, '0')}`,
  };
}

/**
 * A library of any size up to 5,760 agencies, for tests and benchmarks: invented districts of 60, each with a
 * government whose report is the sum of the district. Without planted errors, and not marked as examples,
 * so that exports, sums and averages take it for real reports. Agency by agency, oldest year first.
 */
export function createLargeLibrary(
  making: Making & {
    /** How many agencies, and how many years up to `lastYear`. */
    readonly agencies: number;
    readonly years: number;
  },
): readonly Report[] {
  assert(making.agencies <= MOST_AGENCIES, `at most ${MOST_AGENCIES} agencies have names`);
  const years = yearsUpTo(making.lastYear, making.years);
  const reports: Report[] = [];
  for (let first = 0; first < making.agencies; first += AGENCIES_OF_DISTRICT) {
    const count = Math.min(AGENCIES_OF_DISTRICT, making.agencies - first);
    const agencies = Array.from({ length: count }, (_, index) =>
      createAgency(making, first + index),
    );
    const options = { stream: first, isExample: false };
    reports.push(...createDistrictReports(making, agencies, years, options));
  }
  return reports;
}
