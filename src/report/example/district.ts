import type { AgencyKind, AgencyLevel, Report } from '../report';
import type { Domain, ExampleAgency } from './agency';
import { DOMAINS } from './domains';
import { createDistrictReports, yearsUpTo, type Making } from './reports';
import type { Workload } from './workload';

const REGION = '江南省清河市云溪区';
const YEARS = 4;

const NOTHING: Workload = {
  requests: 0,
  carriedOut: [0, 0],
  reconsiderations: [0, 0],
  litigations: [0, 0],
  documents: 0,
  licensing: 0,
  penalties: 0,
  compulsion: 0,
  fees: 0,
  chargesForProcessing: false,
};

function createAgency(
  name: string,
  kind: AgencyKind,
  about: { readonly domain: Domain; readonly workload: Partial<Workload> },
  contact: { readonly address: string; readonly telephone: string },
): ExampleAgency {
  const level: AgencyLevel = kind === 'subdistrict' ? 'town' : 'county';
  return {
    agency: { name, kind, level, region: REGION },
    domain: about.domain,
    workload: { ...NOTHING, ...about.workload },
    ...contact,
  };
}

/** 民政局 always carries requests over and is always reviewed: its planted errors need such figures. */
const AGENCIES: readonly ExampleAgency[] = [
  createAgency(
    '云溪区人民政府',
    'government',
    {
      domain: DOMAINS.government,
      workload: {
        requests: 36,
        carriedOut: [1, 4],
        reconsiderations: [1, 3],
        litigations: [0, 2],
        documents: 46,
      },
    },
    { address: '清河市云溪区观澜路1号', telephone: '0000-00000101' },
  ),
  createAgency(
    '云溪区民政局',
    'department',
    {
      domain: DOMAINS.civilAffairs,
      workload: {
        requests: 24,
        carriedOut: [3, 4],
        reconsiderations: [3, 4],
        litigations: [0, 1],
        documents: 9,
        licensing: 68,
        penalties: 3,
      },
    },
    { address: '清河市云溪区桂香街26号', telephone: '0000-00000202' },
  ),
  createAgency(
    '云溪区教育局',
    'department',
    {
      domain: DOMAINS.education,
      workload: {
        requests: 52,
        carriedOut: [0, 4],
        reconsiderations: [0, 2],
        documents: 12,
        licensing: 315,
        penalties: 4,
        fees: 218.46,
      },
    },
    { address: '清河市云溪区书院路9号', telephone: '0000-00000303' },
  ),
  createAgency(
    '云溪区住房和城乡建设局',
    'department',
    {
      domain: DOMAINS.housing,
      workload: {
        requests: 138,
        carriedOut: [5, 11],
        reconsiderations: [5, 9],
        litigations: [1, 3],
        documents: 21,
        licensing: 842,
        penalties: 57,
        compulsion: 2,
        fees: 1326.72,
        chargesForProcessing: true,
      },
    },
    { address: '清河市云溪区筑新路118号', telephone: '0000-00000404' },
  ),
  createAgency(
    '云溪区应急管理局',
    'department',
    {
      domain: DOMAINS.emergency,
      workload: { documents: 5, licensing: 126, penalties: 183, compulsion: 4 },
    },
    { address: '清河市云溪区平安路52号', telephone: '0000-00000505' },
  ),
  createAgency(
    '临川街道办事处',
    'subdistrict',
    {
      domain: DOMAINS.street,
      workload: {
        requests: 27,
        carriedOut: [0, 2],
        reconsiderations: [0, 2],
        litigations: [0, 1],
        penalties: 74,
        compulsion: 3,
      },
    },
    { address: '清河市云溪区临川街道渡口路7号', telephone: '0000-00000606' },
  ),
];

/**
 * The example district: the invented 云溪区 with six agencies over four years, 24 published reports marked as
 * examples, agency by agency. All figures and texts agree but for the three errors of `PLANTED`,
 * in the last year of 云溪区民政局. The same seed and years give the same reports but for their ids.
 */
export function createExampleDistrict(making: Making): readonly Report[] {
  return createDistrictReports(making, AGENCIES, yearsUpTo(making.lastYear, YEARS), {
    stream: 0,
    isExample: true,
  });
}
