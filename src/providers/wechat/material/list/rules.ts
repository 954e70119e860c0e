import { type Rule, rulesOver, unread } from '../../../../core/rule.ts';
import { inRow, say } from '../../../../core/say.ts';
import { gateRules } from '../../gateway/gate-rules.ts';
import { brokenJsonRule, emptyRule, moduleMethodRule } from '../../gateway/rules.ts';
import type { BatchgetErrorName } from '../errors.ts';
import { libraryGate } from '../gate.ts';
import { BATCHGET, type BatchgetCall, listTypes } from './read.ts';

const page = 'wechat-batchget-material';
const rule = rulesOver<BatchgetCall, BatchgetErrorName>();

/** A body that is no JSON has no fields. */
const isRead = ({ body }: BatchgetCall): boolean => body === 'fields' || body === 'no JSON';

export const batchgetRules: readonly Rule<BatchgetCall, BatchgetErrorName>[] = [
  ...gateRules<BatchgetCall>(BATCHGET, libraryGate(page)),
  moduleMethodRule<BatchgetCall>(BATCHGET),
  emptyRule<BatchgetCall>(BATCHGET),
  brokenJsonRule<BatchgetCall>(BATCHGET),
  rule({
    id: `${BATCHGET}/type`,
    error: 'mediaType',
    measure: (facts) => (isRead(facts) && !facts.isFormOfNumbers ? facts.typeSent : unread),
    limit: listTypes as readonly string[],
    broken: (sent, all) => typeof sent !== 'string' || !all.includes(sent),
    mend: (_, all) => say`send one of ${inRow(all)} as type`,
    explain: ({ typeTrouble }) => typeTrouble,
    source: {
      page: 'community-40004',
      at: 'question and answer',
      says: 'parameters that are not in the JSON count as absent',
      assumes: 'a type that there is not is refused as none',
    },
  }),
  rule({
    id: `${BATCHGET}/offset`,
    error: 'invalidArgs',
    measure: (facts) => (isRead(facts) ? (facts.offset ?? -1) : unread),
    limit: 0,
    broken: (offset, least) => offset < least,
    mend: 'send a whole number as offset, 0 for the first',
    explain: ({ isFormOfNumbers }) =>
      isFormOfNumbers ? { measured: 'a form, where no field is read', mend: 'send JSON', ours: true } : undefined,
    source: {
      page: 'community-40097',
      at: 'question and answer',
      says: 'offset and count that are not in the JSON are refused',
      assumes: 'so is one that is no whole number',
    },
  }),
  rule({
    id: `${BATCHGET}/count`,
    error: 'invalidArgs',
    measure: (facts) => (isRead(facts) ? (facts.count ?? 0) : unread),
    limit: 20,
    broken: (count, most) => count < 1 || count > most,
    mend: (_, most) => say`send a whole number from 1 to ${most} as count`,
    source: {
      page,
      at: 'Request body, count',
      says: 'from 1 to 20',
      assumes: 'the refusal is 40097, as it is to none (community-40097)',
    },
  }),
];
