import { MIB, type Piece, repeat } from './pieces.ts';

/** What is odd, method and path, the body, and the status with the provider's code where it is one of theirs. */
export type Order = readonly [odd: string, target: string, json: Piece, answer: string];

const nested = (depth: number): Piece => [repeat(depth, '['), repeat(depth, ']')];
const FEISHU = 'POST /open-apis/auth/v3/tenant_access_token/internal';
const STABLE = 'POST /cgi-bin/stable_token';
const FAULTS = 'POST /__standin/faults';
const ACCOUNTS = 'POST /__standin/accounts';
const SETTINGS = 'PUT /__standin/settings';
const CLOCK = 'POST /__standin/clock';

/** JSON that is none, or that is and should not be, for those who read it. */
export const hostileOrders: readonly Order[] = [
  ['nothing', FEISHU, '', '200 10003'],
  ['null', FEISHU, 'null', '200 10003'],
  ['a number', FEISHU, '1e999', '200 10003'],
  ['a text', FEISHU, '"app_id"', '200 10003'],
  ['JSON that is cut off', FEISHU, '{"app_id":"a","app_secret":"b"', '200 10003'],
  ['a byte order mark', FEISHU, '\ufeff{"app_id":"a","app_secret":"b"}', '200 10003'],
  ['an id that is a list', FEISHU, '{"app_id":["a"],"app_secret":"b"}', '200 10003'],
  ['an id of __proto__', FEISHU, '{"app_id":"__proto__","app_secret":"b"}', '200 0'],
  ['an id under __proto__', FEISHU, '{"__proto__":{"app_id":"a","app_secret":"b"}}', '200 10003'],
  ['the id twice', FEISHU, '{"app_id":1,"app_id":"a","app_secret":"b"}', '200 0'],
  ['a million brackets', FEISHU, nested(MIB), '200 10003'],
  ['a million keys', FEISHU, ['{', repeat(MIB, '"a":1,'), '"app_id":""}'], '200 10003'],
  ['an id of 1 MB', FEISHU, ['{"app_id":"', repeat(MIB, 'a'), '","app_secret":"b"}'], '200 10003'],
  ['10 MB of blanks', FEISHU, repeat(10 * MIB, ' '), '200 10003'],
  ['nothing', STABLE, '', '200 44002'],
  ['a list', STABLE, '[]', '200 47001'],
  ['a million brackets', STABLE, nested(MIB), '200 47001'],
  ['constructor as the type of grant', STABLE, '{"grant_type":"constructor"}', '200 40002'],
  ['a number as the type of grant', STABLE, '{"grant_type":{"toString":1}}', '200 40002'],

  ['nothing', FAULTS, '', '400'],
  ['null', FAULTS, 'null', '400'],
  ['a list', FAULTS, '[]', '400'],
  ['3000 brackets', FAULTS, ['{"provider":', nested(3000), '}'], '400'],
  ['400,000 brackets', FAULTS, ['{"provider":', nested(400_000), '}'], '400'],
  ['a body of 2 MB', FAULTS, ['{"provider":"', repeat(2 * MIB, 'x'), '"}'], '413'],
  ['the error __proto__', FAULTS, '{"provider":"feishu","error":"__proto__"}', '400'],
  ['the error constructor', FAULTS, '{"provider":"feishu","error":"constructor"}', '400'],
  ['more times than there are numbers', FAULTS, '{"provider":"feishu","error":234041,"times":1e999}', '400'],
  ['a wait below zero', FAULTS, '{"provider":"feishu","error":234041,"delayMs":-1}', '400'],
  ['400,000 brackets', ACCOUNTS, ['{"provider":', nested(400_000), '}'], '400'],
  ['400,000 brackets in a field', ACCOUNTS, ['{"provider":"kakao","userId":', nested(400_000), '}'], '400'],
  ['the provider __proto__', ACCOUNTS, '{"provider":"__proto__"}', '400'],
  ['400,000 brackets', SETTINGS, ['{"kakao.wideSize":', nested(400_000), '}'], '400'],
  ['the setting __proto__', SETTINGS, '{"__proto__":1}', '400'],
  ['the setting hasOwnProperty', SETTINGS, '{"hasOwnProperty":1}', '400'],
  ['a setting that is an object', SETTINGS, '{"kakao.wideSize":{"toString":"exact"}}', '400'],
  ['400,000 brackets', CLOCK, ['{"set":', nested(400_000), '}'], '400'],
  ['a time that leaves the calendar', CLOCK, '{"advance":"999999999 months"}', '400'],
  ['a time before all time', CLOCK, '{"set":"-271821-04-19T00:00:00Z"}', '400'],
  ['a time at the end of all time', CLOCK, '{"set":"+275760-09-13T00:00:00.000Z"}', '400'],
];
