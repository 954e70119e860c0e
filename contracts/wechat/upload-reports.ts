/** Of the same: what others saw of the live service. */
import type { Sources } from '../engine/sources.ts';

export const uploadReports = {
  'community-40137': {
    title: 'A .png that is none is answered with 40137',
    url: 'https://developers.weixin.qq.com/community/personal/oCJUsw40ETFsJxJFFkEVvgoz6TUc/question',
    seen: '2024-03-26',
    kind: 'field',
  },
  'community-45009': {
    title: 'About 1000 uploads in a day, then 45009',
    url: 'https://developers.weixin.qq.com/community/personal/oCJUsw2PTAqJljGWgLQDsbu8Ewzk/question',
    seen: '2023-12-27',
    kind: 'field',
  },
  'community-45009-token': {
    title: 'Community thread 0000ce5994c6c8dd4ec1ef58566400: the tokens of a day are spent',
    seen: '2024-07-02',
    kind: 'field',
  },
  'community-gif': {
    title: 'Community thread 00022a06bb49c8147daccd68151c00: GIFs and files over 1 MB are accepted',
    seen: '2026-11',
    kind: 'field',
  },
  'community-40066': {
    title: 'Community thread 0000a46e620d3803562bbf75056800: a path that does not exist',
    seen: '2020-10-22',
    kind: 'field',
  },
  'community-40066-blank': {
    title: 'A community answer of oCJUswzX…: a blank behind the path',
    seen: '2026-11',
    kind: 'field',
  },
  'community-staff': {
    title: 'Answers of staff: what hint and rid are, when a replaced token dies, plain HTTP',
    url: 'https://developers.weixin.qq.com/community/personal/oCJUsw68Ufp6YQPq6Adxyxxnrmgo/answer',
    seen: '2020 to 2021',
    kind: 'field',
  },
  'community-41018': {
    title: 'A platform’s call without component_appid in its JSON',
    url: 'https://developers.weixin.qq.com/community/develop/doc/0008ec14a58b805dd10c95f3a5b000',
    seen: '2021-04-26',
    kind: 'field',
  },
  'community-41018-answer': {
    title: 'A community answer of oCJUsw5qKyD5HlMpc8PrCqt3up1g: the id of the platform is missing',
    seen: '2026-11',
    kind: 'field',
  },
  'community-41018-form': {
    title: 'Community thread 000e40d6e3057024…: the fields sent as a form, not as JSON',
    seen: '2026-11',
    kind: 'field',
  },
  'community-42001': {
    title: 'A community answer of oCJUsw4CnJTQt5vW…: a token that ran out does not clear quotas',
    seen: '2026-11',
    kind: 'field',
  },
  'community-component-token': {
    title: 'Community thread 0008caea8d05b8…: a call with a platform’s token',
    seen: '2026-11',
    kind: 'field',
  },
  'community-76003': {
    title: 'Community thread 0002ca383f85e84d: 41018 to nothing posted, and 76003 to its rid',
    seen: '2026-11',
    kind: 'field',
  },
  'community-61003': {
    title: 'api_authorizer_token for an account that did not authorise the platform',
    url: 'https://developers.weixin.qq.com/community/develop/doc/000ee29c6c4b20959dcfc357d56000',
    seen: '2023-05-26',
    kind: 'field',
  },
  'community-61003-refresh': {
    title: 'Community thread 0000c454bf4000e0…: the account had not authorised this platform',
    seen: '2026-11',
    kind: 'field',
  },
  'community-61003-call': {
    title: 'Community thread 000060b0e10cc0a6…: another call for an account that did not authorise the platform',
    seen: '2026-11',
    kind: 'field',
  },
  'community-61004-call': {
    title: 'A community answer of oCJUsw35N1qp7gcd…: another call from an address that is not listed',
    seen: '2026-11',
    kind: 'field',
  },
  'community-61006': {
    title: 'A component_verify_ticket that is not valid',
    url: 'https://developers.weixin.qq.com/community/develop/doc/0000ee79190a28d2c82de625556c00',
    seen: '2021-12-10',
    kind: 'field',
  },
  'community-61006-empty': {
    title: 'Community thread 00066c22f1cee08a…: a ticket that was empty',
    seen: '2026-11',
    kind: 'field',
  },
  'community-61007': {
    title: 'A call whose permission set was not granted',
    url: 'https://developers.weixin.qq.com/community/minihome/doc/0000e209888908f31d6d54ac356800',
    seen: '2022-01-21',
    kind: 'field',
  },
  'community-61009': {
    title: 'An authorization_code that is wrong',
    url: 'https://developers.weixin.qq.com/community/develop/doc/000288a67ac0f84d078bd86e753c00',
    seen: '2021-01-04',
    kind: 'field',
  },
  'community-61009-none': {
    title: 'An authorization_code that was not sent',
    url: 'https://developers.weixin.qq.com/community/develop/doc/000886e30442e843454b52c705b000',
    seen: '2020-11-17',
    kind: 'field',
  },
  'community-61010': {
    title: 'An authorization_code that is too old, or spent',
    url: 'https://developers.weixin.qq.com/community/develop/doc/0006c2dd65c7a00a46909a7e664400',
    seen: '2023-11-04',
    kind: 'field',
  },
  'community-61011': {
    title: 'The appid of an account that is no platform',
    url: 'https://developers.weixin.qq.com/community/develop/doc/000e4c5297445005705390c716fc00',
    seen: '2025-05-19',
    kind: 'field',
  },
  'community-61011-program': {
    title: 'Community thread 0002e67d7a0a1865…: the id of a mini program in the place of a platform’s',
    seen: '2026-11',
    kind: 'field',
  },
  'community-61023-wrong': {
    title: 'Community thread 000620472f4a2085…: a refresh token that is not valid',
    seen: '2026-11',
    kind: 'field',
  },
  'community-61024': {
    title: 'Community thread 0006ecf6ff89785e…: a platform that asks /cgi-bin/token',
    seen: '2026-11',
    kind: 'field',
  },
} as const satisfies Sources;
