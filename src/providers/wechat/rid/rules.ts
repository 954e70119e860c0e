import { above, absent, ifRead, isTrue, type Rule, rulesOver, unread } from '../../../core/rule.ts';
import { hasFields, tokenAndJsonRules } from '../gateway/rules.ts';
import type { RidErrorName } from './errors.ts';
import { RID_GET, type RidCall } from './read.ts';

const page = 'wechat-rid';
const form = /^[0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/;
const rule = rulesOver<RidCall, RidErrorName>();

export const ridRules: readonly Rule<RidCall, RidErrorName>[] = [
  ...tokenAndJsonRules<RidCall>(RID_GET, page),
  ...ifRead<RidCall, RidErrorName>(hasFields, [
    rule({
      id: `${RID_GET}/rid`,
      error: 'ridMalformed',
      measure: ({ rid }) => rid,
      broken: (rid) => !form.test(rid),
      mend: 'send the rid at the end of an errmsg, such as 61725984-6126f6f9-040f19c4',
      source: { page, at: 'Error code, 76002', says: 'a rid that is empty or of another form is refused' },
    }),
    rule({
      id: `${RID_GET}/unknown`,
      error: 'ridNotFound',
      measure: ({ rid, trace }) => (form.test(rid) ? trace : unread),
      broken: absent,
      mend: 'send the rid of one of the last few thousand refusals',
      source: { page, at: 'Error code, 76001', says: 'a rid that does not exist is refused' },
    }),
    rule({
      id: `${RID_GET}/foreign`,
      error: 'ridOfAnother',
      measure: ({ isForeign }) => isForeign,
      broken: isTrue,
      mend: 'ask with a token of the account that made the call',
      source: {
        page,
        at: 'Error code, 76003, and note 1',
        says: 'only the account whose call it was may ask',
        assumes: 'everybody may ask for a call that was nobody’s',
      },
    }),
    rule({
      id: `${RID_GET}/age`,
      error: 'ridTooOld',
      measure: ({ age }) => age,
      limit: 604_800,
      broken: above,
      mend: 'ask within seven days',
      source: {
        page,
        at: 'Error code, 76004',
        says: 'a rid is kept for seven days',
        assumes: 'exactly seven days pass, and the table is right, and not note 3, which has 76001 then',
      },
    }),
  ]),
];
