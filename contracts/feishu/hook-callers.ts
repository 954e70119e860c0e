/** Whom a webhook lets in: by its token, and by the sign, the keywords and the addresses that secure it. */
import type { Case } from '../engine/case.ts';
import { sample } from './hook-bodies.ts';
import {
  atSample,
  bot,
  cardOf,
  noBot,
  noKeyword,
  noMatch,
  notListed,
  postOf,
  raw,
  secret,
  signed,
  stamp,
  taken,
  text,
  toHook,
  token,
} from './hook-requests.ts';
import { md, type Row, says, single } from './hook-steps.ts';

const tokens: readonly Row[] = [
  [
    'ignores-a-sign-of-a-bot-that-signs-not',
    says('signing', 'it is set up where it is wanted', 'else it is not looked at'),
    'assumed',
    toHook({ ...text(), timestamp: '1', sign: 'x' }),
    taken,
  ],
  [
    'refuses-a-token-that-is-no-uuid',
    { page: 'feishu-gateway-probe', at: 'a made-up token at the webhook', says: '19001' },
    'observed',
    toHook(text(), 'xxx'),
    noBot,
  ],
  [
    'refuses-a-token-in-capitals',
    {
      page: 'feishu-gateway-probe',
      at: 'a made-up token at the webhook',
      says: '19001',
      assumes: 'it is another than the one in small letters',
    },
    'assumed',
    toHook(text(), token.toUpperCase()),
    noBot,
  ],
  [
    'refuses-a-token-whatever-the-body-is',
    { page: 'feishu-gateway-probe', at: 'a made-up token at the webhook', says: 'the token is looked at first' },
    'observed',
    raw('nothing', 'xxx'),
    noBot,
  ],
  [
    'refuses-a-token-of-nobody-s',
    { page: 'feishu-gateway-probe', at: 'a made-up token at the webhook', says: '19001' },
    'observed',
    toHook(text(), '11111111-1111-4111-8111-111111111111'),
    noBot,
    bot(),
  ],
  ['takes-the-token-of-a-declared-bot', sample('text'), 'documented', toHook(text()), taken, bot()],
];

const signs: readonly Row[] = [
  [
    'takes-what-is-signed-as-the-page-signs',
    says('signing', 'the key is timestamp, line feed and secret; nothing is signed'),
    'documented',
    toHook({ timestamp: '1599360473', sign: 'HxR5Y40ZO1/JOygZD2kOrqTzXOK+EoMxXEgVWUNxQUM=', ...text() }),
    taken,
    ...atSample,
    bot({ secret }),
  ],
  [
    'takes-a-timestamp-as-a-number',
    says('signing', 'its sample is a text', 'a number is as good'),
    'assumed',
    toHook(signed(text(), stamp)),
    taken,
    ...atSample,
    bot({ secret }),
  ],
  [
    'takes-a-timestamp-of-an-hour-ago',
    says('signing', 'within an hour', 'exactly one too'),
    'assumed',
    toHook(signed(text(), `${stamp - 3600}`)),
    taken,
    ...atSample,
    bot({ secret }),
  ],
  [
    'refuses-a-timestamp-of-more-than-an-hour-ago',
    says('signing', 'within an hour'),
    'documented',
    toHook(signed(text(), `${stamp - 3601}`)),
    noMatch,
    ...atSample,
    bot({ secret }),
  ],
  [
    'refuses-a-timestamp-in-milliseconds',
    says('signing', 'the unit is seconds'),
    'documented',
    toHook(signed(text(), `${stamp}000`)),
    noMatch,
    ...atSample,
    bot({ secret }),
  ],
  [
    'refuses-what-is-not-signed',
    says('signing', 'what does not match is refused'),
    'documented',
    toHook(text()),
    noMatch,
    ...atSample,
    bot({ secret }),
  ],
  [
    'refuses-the-sign-of-another-secret',
    says('signing', 'what does not match is refused'),
    'documented',
    toHook(signed(text(), `${stamp}`, 'another')),
    noMatch,
    ...atSample,
    bot({ secret }),
  ],
];

const keywords: readonly Row[] = [
  [
    'takes-a-text-with-a-keyword',
    says('keywords', 'one of them will do'),
    'documented',
    toHook(text('the build broke')),
    taken,
    bot({ keywords: ['deploy', 'build'] }),
  ],
  [
    'takes-a-post-with-a-keyword-in-its-title',
    says('keywords', 'text and title count'),
    'documented',
    toHook(postOf({ tag: 'text', text: 'a' })),
    taken,
    bot({ keywords: ['title'] }),
  ],
  [
    'takes-a-card-with-a-keyword',
    says('keywords', 'text and title count', 'so does what a card says'),
    'assumed',
    toHook(cardOf(md('the build broke'))),
    taken,
    bot({ keywords: ['build'] }),
  ],
  [
    'refuses-a-text-without-a-keyword',
    says('keywords', '19024'),
    'documented',
    toHook(text('hello')),
    noKeyword,
    bot({ keywords: ['build'] }),
  ],
  [
    'refuses-a-keyword-in-a-link',
    says('keywords', 'what stands in href does not count'),
    'documented',
    toHook(postOf({ tag: 'a', text: 'a', href: 'https://example.com/build' })),
    noKeyword,
    bot({ keywords: ['build'] }),
  ],
];

const addresses: readonly Row[] = [
  [
    'takes-a-call-from-a-listed-address',
    says('IP list', 'what is listed is let in'),
    'documented',
    toHook(text()),
    taken,
    bot({ ips: ['127.0.0.1'] }),
  ],
  [
    'takes-a-call-from-a-range-with-a-star',
    says('IP list', 'a star stands for a part'),
    'documented',
    toHook(text()),
    taken,
    bot({ ips: ['127.0.0.*'] }),
  ],
  [
    'takes-a-call-from-a-range-in-bits',
    says('IP list', 'a range may be written in bits'),
    'documented',
    toHook(text()),
    taken,
    bot({ ips: ['127.0.3.4/8'] }),
  ],
  [
    'refuses-a-call-from-another-address',
    says('IP list', '19022'),
    'documented',
    toHook(text()),
    notListed,
    bot({ ips: ['10.0.0.1', '10.1.0.*', '10.2.0.0/16'] }),
  ],
];

export const hookCallerCases: readonly Case[] = [tokens, signs, keywords, addresses].flatMap(single);
