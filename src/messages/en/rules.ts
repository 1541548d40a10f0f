import type { RuleWords } from '../zh/rules';

export const rules: RuleWords = {
  holds: {
    'T-EDITION':
      'Reports of 2021 and later use the 2021 form, those of 2019 and 2020 the 2019 form, each table by itself',
    'T3-BAL': 'Each column of table 3: newly received + carried over = (7) Total + carried on',
    'T3-SUM': 'Each column of table 3: (7) Total is the sum of the outcomes',
    'T3-ROW': 'Each row of table 3: Total is natural persons plus the five kinds of organization',
    'T4-SUM': 'Each group of table 4: Total = upheld + corrected + other + pending',
    'T-INT':
      "Counts are whole numbers from 0; only the 2019 form's increase or decrease may be negative",
    'X-CARRY':
      "Carried over, in total, is what last year's report carried on; a warning where that report does not balance itself",
    'T-BLANK': 'No cell is left blank: where there is nothing, the form writes 0',
    'T-NA': 'A cell that asks for a number holds one, 0 where there is nothing, and no slash',
    'T2-RULES':
      'An organ of county level or below makes no rules: made, repealed and in force are 0',
    'T2-FLOW': 'In force plus repealed is not less than issued',
    'T2-UNIT':
      "The fee is in CNY 10,000: 100 times last year's, or round and above 10,000, it may be in yuan",
    'T3-FEE':
      'Where there are cases with an unpaid fee, chapter six does not say that no notice was sent or no fee arose',
    'T4-SOME': 'Where no request came this year nor last, there are usually no disputes',
    'X-CARRY-TYPE':
      "Where the totals of carried over agree, the kinds of applicant agree with last year's too",
    'X-FORCE': "In force = last year's in force + issued - repealed",
    'X-JUMP':
      "No figure is five times last year's or more, nor a fifth or less; small ones are not compared",
    'X-PEND': "Each group's total is not less than last year's pending cases",
    'P-DUE':
      'Departments publish by 31 January, local governments at county level and above by 31 March',
    'N-NUM': 'Numbers of cases in the text agree with the cells that they name',
    'N-BAL':
      'Where the text gives newly received, carried over, completed and carried on, they balance; parts do not exceed their whole',
    'N-PCT': 'A share in the text is part divided by whole, to the digits printed',
    'N-ALL': 'Sentences such as "all were upheld" or "all were completed" agree with the tables',
    'N-ZERO': 'Where the text says that there was none, the tables hold 0',
    'N-YEAR':
      'Title, preface, statistical period and sentences that state figures name the year of the report',
    'N-GOV':
      "People's governments, townships too, report on assessment, public evaluation and accountability",
    'N-TOPICS':
      'Chapter one covers proactive disclosure, requests, management, platforms, and oversight',
    'N-PROB': 'Chapter five tells main problems and improvement; it is not empty nor "none"',
    'N-FEE':
      'From 2021 on, chapter six states what information-handling fee was charged, also when none',
    'N-BASIS': 'A report in the 2021 form does not cite the superseded notice of 2019',
    'D-TITLE': 'The title is agency, one year and the name of the report',
    'D-FOREIGN':
      "Title, pronouns and contact agree with the agency's name; nothing left of another's text",
    'D-NUM': 'A run of paragraphs is numbered in one style, in order, none missing',
    'D-LEVEL': 'Topics inside a chapter are numbered in brackets',
    'D-WORDS':
      'No half-width punctuation, doubled words or marks, wrong particles, nor debris of a conversion',
    'D-PLACE': 'No placeholder is left',
    'D-PERIOD': 'The statistical period is stated',
    'D-CONTACT': 'Office, address and telephone are given',
    'D-SIGN': 'Signing organ and date are given',
    'D-LEN': 'Chapter one has at most 1,000 characters, as some places ask',
    'X-COPY':
      "In chapters one and five less than 80% of the sentences are last year's word for word, numbers and years aside",
    'D-DUP':
      "In chapters one and five less than 80% of the sentences are another agency's word for word, numbers and years aside",
    'A-SUM': 'A report that was added up equals the sum of its parts in every cell',
    'A-STALE': 'No part was changed after it had been added up',
    'A-MISS': 'Every agency of the library has a report of the year',
  },
  basis: {
    form: 'Set by the form',
    law: 'Required',
    local: 'Asked by some places',
    seen: 'A common slip, seen in published reports',
    practice: 'Usual practice, advised',
  },
  cites: {
    ordinance49: 'Regulations on Open Government Information, art. 49',
    ordinance50: 'Regulations on Open Government Information, art. 50(4)',
    legislationLaw: 'Legislation Law, arts. 91 and 93',
    formNotice: 'Notice No. 30 of 2021 of the State Council’s openness office',
    formsNotices:
      'Notice No. 30 of 2021 of the State Council’s openness office; for 2019 and 2020 No. 60 of 2019',
    lookAlike:
      'Notice No. 30 of 2021 of the State Council’s openness office (names look-alike content as a fault)',
    formItself: 'the note and the totals of the form',
  },
  open: 'Rule',
  number: 'Number',
  rule: 'Holds when',
  restsOn: 'Basis',
  cited: (basis, text) => `${basis}: ${text}`,
};
