import { above, is, isTrue, type Rule, rulesOver, unread } from '../../../core/rule.ts';
import { inRow, say } from '../../../core/say.ts';
import type { Source } from '../../../core/source.ts';
import type { Recent } from '../../../core/windows.ts';
import { hookBadKey } from '../switches.ts';
import { whyNoBot } from './bot.ts';
import { hookTypes } from './content.ts';
import type { HookErrorName } from './errors.ts';
import type { HookCall } from './read.ts';

const rule = rulesOver<HookCall, HookErrorName>();
const reached = ({ count }: Recent, most: number) => count >= most;
const wait = ({ lessInMs }: Recent) => say`wait ${lessInMs} ms`;
const page = (at: string, says: string, assumes?: string): Source => ({
  page: 'feishu-custom-bot',
  at,
  says,
  ...(assumes === undefined ? {} : { assumes }),
});

/** Token first, as was seen; then who may call, and only then what is said. */
export const hookRules: readonly Rule<HookCall, HookErrorName>[] = [
  rule({
    id: 'feishu/hook/token',
    error: 'tokenInvalid',
    measure: ({ bot }) => bot.found,
    broken: (found) => found === 'undeclared' || found === 'malformed',
    mend: 'send to the address of a bot, whole',
    explain: ({ bot }) => whyNoBot(bot),
    source: {
      page: 'feishu-gateway-probe',
      at: 'a made-up token at the webhook',
      says: 'it is refused whatever the body is',
    },
  }),
  rule({
    id: 'feishu/hook/calls-a-second',
    error: 'rateLimited',
    measure: ({ lastSecond }) => lastSecond,
    limit: 5,
    broken: reached,
    mend: wait,
    source: page(
      'Notes, rates',
      '5 calls a second and bot',
      'the window slides, and a call refused for it does not count',
    ),
  }),
  rule({
    id: 'feishu/hook/calls-a-minute',
    error: 'rateLimited',
    measure: ({ lastMinute }) => lastMinute,
    limit: 100,
    broken: reached,
    mend: wait,
    source: page(
      'Notes, rates',
      '100 calls a minute and bot',
      'the window slides, and a call refused for it does not count',
    ),
  }),
  rule({
    id: 'feishu/hook/ip',
    error: 'ipNotAllowed',
    measure: ({ ipListed }) => ipListed,
    limit: false,
    broken: is,
    mend: "call from an address of the bot's list, or add this one to it",
    explain: ({ ip }) => ({ measured: say`a call from ${ip}`, ours: true }),
    source: page('Security settings, IP list', 'calls from elsewhere are refused'),
  }),
  rule({
    id: 'feishu/hook/size',
    error: 'tooLarge',
    measure: ({ bytes }) => bytes,
    limit: 20_480,
    broken: above,
    mend: (bytes, most) => say`send at most ${most} bytes, ${bytes - most} fewer`,
    source: page('Notes, size', 'a body is at most 20 KB', 'KB is 1024 bytes, and exactly 20 KB passes'),
  }),
  rule({
    id: 'feishu/hook/body',
    error: 'badRequest',
    measure: ({ unreadable }) => unreadable !== undefined,
    broken: isTrue,
    mend: 'send a JSON object',
    explain: ({ unreadable }) => unreadable,
    source: page(
      'Steps, a request in a wrong format',
      'a body in a wrong format is refused',
      'one that is no JSON object is',
    ),
  }),
  rule({
    id: 'feishu/hook/timestamp',
    error: 'signMismatch',
    measure: ({ signed }) => signed?.secondsApart,
    limit: 3600,
    broken: above,
    mend: (apart) =>
      apart > 1e9
        ? 'send timestamp in seconds, and not in milliseconds, and sign with it'
        : 'send the timestamp of now, in seconds, and sign with it',
    source: page(
      'Security settings, signing',
      'the timestamp is within an hour of now',
      'exactly an hour passes, and either way',
    ),
  }),
  rule({
    id: 'feishu/hook/sign',
    error: 'signMismatch',
    measure: ({ signed }) => signed?.fits,
    limit: false,
    broken: is,
    mend: "sign with the bot's own secret",
    explain: ({ signed }) => signed?.trouble,
    source: page('Security settings, signing', 'a bot that signs refuses what is not signed with its secret'),
  }),
  rule({
    id: 'feishu/hook/keyword',
    error: 'keywordMissing',
    measure: ({ keywordFound }) => keywordFound,
    limit: false,
    broken: is,
    mend: 'write one of the bot’s keywords into a text or a title',
    source: page(
      'Security settings, keywords',
      'one of them has to stand in what is said, in a text or a title',
      'they are looked for before the rest of the body is read, and in the content of cards too',
    ),
  }),
  rule({
    id: 'feishu/hook/msg-type',
    error: 'typeMissing',
    measure: ({ typeMissing }) => typeMissing !== undefined,
    broken: isTrue,
    mend: say`set msg_type to ${inRow(hookTypes)}`,
    explain: ({ typeMissing }) => typeMissing,
    source: {
      page: 'feishu-webhook-replies',
      at: '19002, 2026-09-07',
      says: 'a body without msg_type is refused with a code of its own',
    },
  }),
  rule({
    id: 'feishu/hook/content',
    error: 'badRequest',
    measure: ({ contentTrouble }) => contentTrouble !== undefined,
    broken: isTrue,
    mend: 'send content as the page has it for that msg_type',
    explain: ({ contentTrouble }) => contentTrouble,
    source: page(
      'Steps, a request in a wrong format',
      'content that is not as the samples of its type is refused',
      'a msg_type that is not listed is too',
    ),
  }),
  rule({
    id: 'feishu/hook/key',
    error: { by: hookBadKey, errors: { 11246: 'keyInvalid', 9499: 'badRequest' } },
    measure: ({ msgType, badKey }) => (msgType === 'interactive' ? unread : badKey),
    broken: (key) => key !== undefined,
    mend: 'send the image_key that an upload answered',
    explain: ({ badKeyTrouble }) => badKeyTrouble,
    source: {
      page: 'feishu-webhook-senders',
      at: 'where their pictures come from',
      says: 'keys of pictures that any app uploaded are taken',
      assumes: 'one that leads to none is refused as it is in a card',
    },
  }),
  rule({
    id: 'feishu/hook/card-key',
    error: 'keyInvalid',
    measure: ({ msgType, badKey }) => (msgType === 'interactive' ? badKey : unread),
    broken: (key) => key !== undefined,
    mend: 'send the image_key that an upload answered',
    explain: ({ badKeyTrouble }) => badKeyTrouble,
    source: {
      page: 'feishu-webhook-replies',
      at: '11246, a card with a bad key',
      says: 'one key that leads nowhere has the whole card refused',
    },
  }),
];
