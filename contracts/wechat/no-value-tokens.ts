/** What a program writes into the query that has no token: words that no service ever gave out. */
import { type Case, safe } from '../engine/case.ts';
import { picture, upload, withToken } from './requests.ts';
import { badToken } from './responses.ts';

const seen = {
  page: 'aiwritex-15',
  at: 'report',
  says: 'a program that got no token sends the word None, and meets 40001',
};
const alike = { ...seen, assumes: 'so do the words of other languages' };

export const noValueTokenCases: readonly Case[] = ['None', 'undefined', 'null', 'NaN', '[object%20Object]'].map(
  (word) => ({
    id: `wechat/refuses-the-token-${word
      .toLowerCase()
      .replace(/[^a-z]+/g, '-')
      .replace(/^-|-$/g, '')}`,
    because: word === 'None' ? seen : alike,
    grade: word === 'None' ? 'observed' : 'assumed',
    live: safe,
    send: upload([picture], withToken(word)),
    expect: badToken,
  }),
);
