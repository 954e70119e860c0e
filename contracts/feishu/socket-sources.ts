/** Of the socket for events, the SDKs and the standards. */
import type { Sources } from '../engine/sources.ts';

export const socketSources = {
  'feishu-bot-info': {
    title: 'Get information about the bot',
    url: 'https://open.feishu.cn/document/ukTMukTMukTM/uAjMxEjLwITMx4CMyETM',
    seen: '2026-05-24',
    kind: 'official',
  },
  'feishu-long-connection': {
    title: 'Receive events over a long connection',
    url: 'https://open.feishu.cn/document/ukTMukTMukTM/uYDNxYjL2QTM24iN0EjN/event-subscription-configure-/request-url-configuration-case',
    seen: '2026-11',
    kind: 'official',
  },
  'feishu-socket-code': {
    title: 'The socket in public code: official SDKs, captured addresses, answers to forged credentials',
    seen: '2026-11',
    kind: 'code',
  },
  'mateclaw-86': {
    title: 'Too many connections of one app',
    url: 'https://github.com/mateaix/mateclaw/issues/86',
    seen: '2026-05-09',
    kind: 'field',
  },
  'larksuite-node-sdk': {
    title: 'The official Node SDK, 1.74.0, as it sends',
    url: 'https://github.com/larksuite/node-sdk',
    seen: '2026-11',
    kind: 'code',
  },
  'larksuite-python-sdk': {
    title: 'The official Python SDK and its sample of an upload',
    url: 'https://github.com/larksuite/oapi-sdk-python/blob/0e8799c26a61eb1a70e3eda5dd6404e16c1f63e8/samples/api/im/v1/create_image_sample.py',
    seen: '2026-11',
    kind: 'code',
  },
  'larksuite-go-sdk': {
    title: 'The official Go SDK, version 3',
    url: 'https://github.com/larksuite/oapi-sdk-go',
    seen: '2026-11',
    kind: 'code',
  },
  'larksuite-java-sdk': {
    title: 'The official Java SDK, com.larksuite.oapi:oapi-sdk, version 2',
    seen: '2026-11',
    kind: 'code',
  },
  'rfc-2046': {
    title: 'MIME, part two: media types',
    url: 'https://www.rfc-editor.org/rfc/rfc2046',
    updated: '1996-11',
    seen: '2026-11',
    kind: 'standard',
  },
  'rfc-9110': {
    title: 'HTTP semantics',
    url: 'https://www.rfc-editor.org/rfc/rfc9110',
    updated: '2022-06',
    seen: '2026-11',
    kind: 'standard',
  },
  'rfc-9112': {
    title: 'HTTP/1.1',
    url: 'https://www.rfc-editor.org/rfc/rfc9112',
    updated: '2022-06',
    seen: '2026-11',
    kind: 'standard',
  },
  'xhr-form-data': {
    title: 'FormData, as browsers and Node have it',
    url: 'https://xhr.spec.whatwg.org/#create-an-entry',
    seen: '2026-11',
    kind: 'standard',
  },
} as const satisfies Sources;
