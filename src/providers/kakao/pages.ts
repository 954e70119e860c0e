import type { Pages } from '../../core/source.ts';

export const pages = {
  'apiplex-kakao-image-upload': {
    title: 'Image Upload API',
    url: 'https://developer.apiplex.net/service/kakao-message/kakao-image-upload',
    kind: 'official',
  },
  'ncloud-api-gateway-errors': {
    title: 'Error codes of the API gateway in front of the API',
    url: 'https://api-gov.ncloud-docs.com/docs/api-call-lgc-errorhandling',
    kind: 'official',
  },
  'ncloud-gateway-captured': { title: 'Replies of that gateway quoted in public code', kind: 'field' },
  'kakao-upload-copy': {
    title: 'A dealer’s copy of Kakao’s own upload API',
    url: 'https://github.com/lunasoft-org/kakao-bzm',
    kind: 'field',
  },
  'lunasoft-friendtalk': {
    title: 'A dealer’s FriendTalk API with Kakao’s texts',
    url: 'https://github.com/lunasoft-org/friendtalk_api_doc',
    kind: 'field',
  },
  'ncloud-sens': {
    title: 'Another dealer: create an image for FriendTalk',
    url: 'https://api.ncloud-docs.com/docs/sens-friendtalk-image-create',
    kind: 'field',
  },
  'kakao-dealer-clients': { title: 'Public clients of dealers on the same service', kind: 'field' },
  'ppurio-files': { title: 'A dealer’s guide with replies of Kakao’s list uploads', kind: 'field' },
} as const satisfies Pages;
