import { decisions, documents, fees } from './disclosure';
import {
  litigationCorrected,
  litigationGroups,
  litigations,
  reconsiderationCorrected,
  reconsiderations,
} from './disputes';
import {
  accepted,
  applicantShare,
  carriedIn,
  carriedOut,
  carryRate,
  concluded,
  disclosureRate,
  grantedRate,
  outcomeShare,
  outcomes,
  received,
} from './requests';

/** Every charted figure by its id (spec/metrics.md). A new one is a definition and a line here. */
export const METRICS = {
  received,
  carriedIn,
  carriedOut,
  accepted,
  concluded,
  outcomes,
  disclosureRate,
  grantedRate,
  outcomeShare,
  applicantShare,
  carryRate,
  reconsiderations,
  litigations,
  litigationGroups,
  reconsiderationCorrected,
  litigationCorrected,
  decisions,
  fees,
  documents,
};
