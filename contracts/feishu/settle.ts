/** What Feishu's pages leave open, asked of a target. */
import { gif, png } from '../../fixtures/images.ts';
import { text } from '../engine/case.ts';
import { isHtml, type Question, valueAt } from '../engine/settle/question.ts';
import { file, message, smallPng, upload, withToken } from './words.ts';

const MB = 1024 * 1024;
const nameless = { name: 'image', type: 'application/octet-stream', content: smallPng };
/** The cheapest call there is: an upload whose image_type is wrong. */
const cheap = upload([text('image_type', 'docx')]);
/** One more than a second has room for, and some for the time they take. */
const burst = 80;

export const questions: readonly Question[] = [
  {
    kind: 'threshold',
    name: 'feishu.imageMaxBytes',
    guesses: [10 * MB, 10_000_000, 5 * MB],
    from: 1000,
    upTo: 60_000_000,
    ask: (bytes) => message(file('big.png', () => png({ width: 16, height: 16, bytes }))),
    read: (answer) => {
      const code = valueAt(answer, 'code');
      return code === 0 ? 'taken' : code === 234006 ? 'too large' : undefined;
    },
  },
  {
    kind: 'choice',
    name: 'feishu.chunked',
    asks: [message(nameless, { form: { framing: 'chunked' } })],
    values: [
      ['accept', ([answer]) => valueAt(answer, 'code') === 234001],
      ['accept-all', ([answer]) => valueAt(answer, 'code') === 0],
      ['edge-400', ([answer]) => answer?.status === 400 && isHtml(answer)],
    ],
  },
  {
    kind: 'choice',
    name: 'feishu.userToken',
    asks: [
      message(
        file('small.gif', () => gif({ width: 16, height: 16 })),
        withToken('u-contract00000000000000000000'),
      ),
    ],
    values: [
      ['refuse', ([answer]) => valueAt(answer, 'code') === 99991668],
      ['accept', ([answer]) => valueAt(answer, 'code') === 0],
    ],
    notLive: 'needs the token of a user who has logged in; an invented one is refused for that alone',
  },
  {
    kind: 'choice',
    name: 'feishu.missingPart',
    asks: [upload([text('image_type', 'message')])],
    values: [234001, 99992402].map((code) => [code, ([answer]) => valueAt(answer, 'code') === code]),
  },
  {
    kind: 'choice',
    name: 'feishu.rateStatus',
    asks: Array.from({ length: burst }, () => cheap),
    enough: (answers) => valueAt(answers.at(-1), 'code') === 99991400,
    values: [429, 400].map((status) => [
      status,
      (answers) => valueAt(answers.at(-1), 'code') === 99991400 && answers.at(-1)?.status === status,
    ]),
    notLive: 'breaks the documented rate on purpose',
  },
];
