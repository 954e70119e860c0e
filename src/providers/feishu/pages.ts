import type { Pages } from '../../core/source.ts';

export const pages = {
  'feishu-image-create': {
    title: 'Upload an image',
    url: 'https://open.feishu.cn/document/server-docs/im-v1/image/create',
    updated: '2024-08-21',
    seen: '2026-11',
    kind: 'official',
  },
  'feishu-image-get': {
    title: 'Download an image',
    url: 'https://open.feishu.cn/document/server-docs/im-v1/image/get',
    updated: '2025-01',
    seen: '2026-05-24',
    kind: 'official',
  },
  'feishu-frequency-control': {
    title: 'Frequency control',
    url: 'https://open.feishu.cn/document/server-docs/api-call-guide/frequency-control',
    seen: '2026-05-24',
    kind: 'official',
  },
  'feishu-generic-codes': {
    title: 'Generic error codes',
    url: 'https://open.feishu.cn/document/server-docs/getting-started/error-codes',
    updated: '2025-08',
    seen: '2026-05-24',
    kind: 'official',
  },
  'feishu-store-app-token': {
    title: 'Get an app_access_token of a store app',
    url: 'https://open.feishu.cn/document/server-docs/authentication-management/access-token/app_access_token',
    seen: '2026-05-24',
    kind: 'official',
  },
  'feishu-99991672': {
    title: 'How to fix error 99991672',
    url: 'https://open.larkoffice.com/document/uAjLw4CM/ugTN1YjL4UTN24CO1UjN/trouble-shooting/how-to-fix-the-99991672-error',
    seen: '2026-11',
    kind: 'official',
  },
  'feishu-tenant-token': {
    title: 'Get a tenant_access_token of a custom app',
    url: 'https://open.feishu.cn/document/server-docs/authentication-management/access-token/tenant_access_token_internal',
    seen: '2026-05-24',
    kind: 'official',
  },
  'feishu-app-token': {
    title: 'Get an app_access_token of a custom app',
    url: 'https://open.feishu.cn/document/server-docs/authentication-management/access-token/app_access_token_internal',
    seen: '2026-05-24',
    kind: 'official',
  },
  'feishu-gateway-probe': {
    title: 'A log of calls to the live API without credentials, numbered P01 to P20',
    seen: '2026-09-11',
    kind: 'code',
  },
  'feishu-captured-replies': {
    title: 'Replies of the live service: uploads, refusals and tokens',
    seen: '2024 to 2026',
    kind: 'code',
  },
  'hermes-agent-6912': {
    title: 'Image sent as text by the Python SDK is refused; a part without filename is taken',
    url: 'https://github.com/NousResearch/hermes-agent/issues/6912',
    seen: '2026-04',
    kind: 'field',
  },
  'hermes-agent-64725': {
    title: 'Uploads answered with 99992402',
    url: 'https://github.com/NousResearch/hermes-agent/issues/64725',
    seen: '2026-07',
    kind: 'field',
  },
  'node-sdk-44': {
    title: 'A Buffer sent chunked and without filename is refused',
    url: 'https://github.com/larksuite/node-sdk/issues/44',
    seen: '2023-04',
    kind: 'field',
  },
  'openclaw-95291': {
    title: 'The CDN answers an upload with its own HTML page',
    url: 'https://github.com/openclaw/openclaw/issues/95291',
    seen: '2026',
    kind: 'field',
  },
  'larksuite-cli-2173': {
    title: 'Images uploaded with a user token',
    url: 'https://github.com/larksuite/cli/issues/2173',
    seen: '2026-08-04',
    kind: 'field',
  },
  'larksuite-cli-2506': {
    title: 'An endpoint that refuses user tokens',
    url: 'https://github.com/larksuite/cli/issues/2506',
    seen: '2026-08-26',
    kind: 'field',
  },
  'larksuite-cli-helpers': {
    title: 'The limit that a first-party client checks before it sends',
    url: 'https://github.com/larksuite/cli/blob/main/shortcuts/im/helpers.go',
    seen: '2026-11',
    kind: 'code',
  },
  'aci-322': {
    title: 'A header with the word Bearer twice is answered with 99991668',
    url: 'https://github.com/aipotheosis-labs/aci/issues/322',
    seen: '2026-11',
    kind: 'field',
  },
  'dreamux-417': {
    title: 'Answers of the token endpoint to app ids',
    url: 'https://github.com/excitedjs/dreamux/issues/417',
    seen: '2026-09-12',
    kind: 'field',
  },
} as const satisfies Pages;
