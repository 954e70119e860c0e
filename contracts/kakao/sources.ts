/** What the cases rest on. */
import type { Sources } from '../engine/sources.ts';

export const sources = {
  'apiplex-kakao-image-upload': {
    title: 'Image Upload API',
    url: 'https://developer.apiplex.net/service/kakao-message/kakao-image-upload',
    seen: '2026-11',
    kind: 'official',
  },
  'ncloud-gateway-captured': {
    title: 'Replies of that gateway',
    seen: '2026-10-03',
    kind: 'code',
  },
  'kakao-upload-copy': {
    title: 'A dealer’s copy of Kakao’s own upload API',
    url: 'https://github.com/lunasoft-org/kakao-bzm',
    updated: '2023-07-12',
    seen: '2026-11',
    kind: 'field',
  },
  'lunasoft-friendtalk': {
    title: 'A dealer’s FriendTalk API with Kakao’s texts',
    url: 'https://github.com/lunasoft-org/friendtalk_api_doc',
    updated: '2021-01',
    seen: '2026-11',
    kind: 'field',
  },
  'ncloud-sens': {
    title: 'Another dealer: create an image for FriendTalk',
    url: 'https://api.ncloud-docs.com/docs/sens-friendtalk-image-create',
    seen: '2026-11',
    kind: 'field',
  },
  'ppurio-files': {
    title: 'A dealer’s guide with replies of Kakao’s list uploads: BIZPPURIO KAPI, file management',
    seen: '2026-11',
    kind: 'field',
  },
  'apiplex-friendtalk': {
    title: 'FriendTalk',
    url: 'https://developer.apiplex.net/service/kakao-message/kakao-friend-talk',
    seen: '2026-11',
    kind: 'official',
  },
  'apiplex-webhook': {
    title: 'Message sending result webhook',
    url: 'https://developer.apiplex.net/service/kakao-message/message-sending-result-webhook',
    seen: '2026-11',
    kind: 'official',
  },
  'apiplex-alimtalk': {
    title: 'Alim Talk',
    url: 'https://developer.apiplex.net/service/kakao-message/kakao-alim-talk',
    seen: '2026-11',
    kind: 'official',
  },
  'apiplex-mms-image-upload': {
    title: 'MMS image upload',
    url: 'https://developer.apiplex.net/service/biz-message/mms-image-upload',
    seen: '2026-11',
    kind: 'official',
  },
  'apiplex-mms': {
    title: 'MMS',
    url: 'https://developer.apiplex.net/service/biz-message/mms',
    seen: '2026-11',
    kind: 'official',
  },
  'apiplex-biz-webhook': {
    title: 'Message sending result webhook of SMS, LMS and MMS',
    url: 'https://developer.apiplex.net/service/biz-message/message-sending-result-webhook',
    seen: '2026-11',
    kind: 'official',
  },
  'apiplex-rcs-image-upload': {
    title: 'RCS image upload',
    url: 'https://developer.apiplex.net/ko/service/rcs/rcs-image-upload',
    seen: '2026-11',
    kind: 'official',
  },
  'apiplex-rcs-result-code': {
    title: 'RCS result codes',
    url: 'https://developer.apiplex.net/ko/service/rcs/reference/rcs-result-code',
    seen: '2026-11',
    kind: 'official',
  },
  'megabird-rcs': {
    title: 'Another dealer: RCS image upload',
    url: 'https://manual-megabird.gitbook.io/megabird-api/undefined/api/rcs/rcs-2',
    seen: '2026-11',
    kind: 'field',
  },
  'apiplex-client': {
    title: 'A program that sends AlimTalk through API PLEX, with copies of the tables of codes',
    url: 'https://github.com/wairideveloper/wairi_nest',
    updated: '2024-08',
    seen: '2026-11',
    kind: 'code',
  },
  'kakao-friendtalk-copy': {
    title: 'A dealer’s copy of Kakao’s own FriendTalk API',
    url: 'https://github.com/lunasoft-org/kakao-bzm/blob/0614d1c/friendtalk-api.md',
    updated: '2023-10',
    seen: '2026-11',
    kind: 'field',
  },
} as const satisfies Sources;
