/** What Feishu's pages leave open, asked of a target. */
import { gif, png } from '../../fixtures/images.ts';
import { type HttpResponse, isHtml, valueAt } from '../engine/http.ts';
import { once, textField } from '../engine/request-builders.ts';
import type { OpenQuestion } from '../engine/settle/open-question.ts';
import { filePart, sendFile } from './file-requests.ts';
import { file, message, smallPng, upload, withToken } from './requests.ts';

const MB = 1024 * 1024;
const takenOrTooLarge = (response: HttpResponse) => {
  const code = valueAt(response, 'code');
  return code === 0 ? 'taken' : code === 234006 ? 'too large' : undefined;
};
const nameless = { name: 'image', type: 'application/octet-stream', content: smallPng };
/** The cheapest call there is: an upload whose image_type is wrong. */
const cheap = upload([textField('image_type', 'docx')]);
/** One more than a second has room for, and some for the time they take. */
const burst = 80;

export const questions: readonly OpenQuestion[] = [
  {
    kind: 'threshold',
    name: 'feishu.imageMaxBytes',
    guesses: [10 * MB, 10_000_000, 5 * MB],
    from: 1000,
    upTo: 60_000_000,
    ask: (bytes) => message(file('big.png', () => png({ width: 16, height: 16, bytes }))),
    read: takenOrTooLarge,
  },
  {
    kind: 'threshold',
    name: 'feishu.fileMaxBytes',
    guesses: [30 * MB, 30_000_000],
    from: 1000,
    upTo: 60_000_000,
    ask: (bytes) => sendFile({ file: filePart({ content: once(() => new Uint8Array(bytes).fill(0x20)) }) }),
    read: takenOrTooLarge,
  },
  {
    kind: 'choice',
    name: 'feishu.fileType',
    asks: [sendFile({ file_type: 'audio' })],
    values: [
      ['listed', ([response]) => valueAt(response, 'code') === 234001],
      ['any', ([response]) => valueAt(response, 'code') === 0],
    ],
  },
  {
    kind: 'choice',
    name: 'feishu.chunked',
    asks: [message(nameless, { form: { framing: 'chunked' } })],
    values: [
      ['accept', ([response]) => valueAt(response, 'code') === 234001],
      ['accept-all', ([response]) => valueAt(response, 'code') === 0],
      ['edge-400', ([response]) => response?.status === 400 && isHtml(response)],
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
      ['refuse', ([response]) => valueAt(response, 'code') === 99991668],
      ['accept', ([response]) => valueAt(response, 'code') === 0],
    ],
    notLive: 'needs the token of a user who has logged in; an invented one is refused for that alone',
  },
  {
    kind: 'choice',
    name: 'feishu.missingPart',
    asks: [upload([textField('image_type', 'message')])],
    values: [234001, 99992402].map((code) => [code, ([response]) => valueAt(response, 'code') === code]),
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
  {
    kind: 'open',
    name: 'feishu.contentDisposition',
    why: 'is seen in the headers of a download, whose key an upload must give first',
  },
  {
    kind: 'open',
    name: 'feishu.messageKeyAsAvatar',
    why: 'is seen at a chat that is given a picture, whose key an upload must give first',
  },
  {
    kind: 'open',
    name: 'feishu.hookBadKey',
    why: 'is seen at the webhook of a custom bot, which somebody must add to a chat by hand first',
  },
  ...['richMessageMaxBytes', 'foreignImageKey', 'foreignCardImage', 'uuidScope'].map(
    (name): OpenQuestion => ({
      kind: 'open',
      name: `feishu.${name}`,
      why: 'is seen in a message to a chat that the app is in, and nobody has named one',
    }),
  ),
];
