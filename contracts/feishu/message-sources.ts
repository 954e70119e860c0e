/** Of messages. */
import type { Sources } from '../engine/sources.ts';

export const messageSources = {
  'feishu-message-create': {
    title: 'Send a message',
    url: 'https://open.feishu.cn/document/server-docs/im-v1/message/create',
    seen: '2026-05-24',
    kind: 'official',
  },
  'feishu-message-content': {
    title: 'What messages of each type hold when they are sent',
    url: 'https://open.feishu.cn/document/server-docs/im-v1/message-content-description/create_json',
    seen: '2026-05-24',
    kind: 'official',
  },
  'feishu-message-content-read': {
    title: 'What messages of each type hold when they are read',
    url: 'https://open.feishu.cn/document/server-docs/im-v1/message-content-description/message_content',
    seen: '2026-05-24',
    kind: 'official',
  },
  'feishu-card-pages': {
    title: 'Pictures in cards, and the pages of other components beside it, by their tags',
    url: 'https://open.feishu.cn/document/uAjLw4CM/ukzMukzMukzM/feishu-cards/card-json-v2-components/content-components/image',
    seen: '2026-05-24',
    kind: 'official',
  },
  'feishu-webhook-senders': {
    title: 'Programs that send posts with pictures to the webhook',
    seen: '2026-11',
    kind: 'code',
  },
  'feishu-message-reply': {
    title: 'Reply to a message',
    url: 'https://open.feishu.cn/document/server-docs/im-v1/message/reply',
    updated: '2026-04',
    seen: '2026-05-24',
    kind: 'official',
  },
  'feishu-message-get': {
    title: 'Get a message',
    url: 'https://open.feishu.cn/document/server-docs/im-v1/message/get',
    updated: '2026-04',
    seen: '2026-05-24',
    kind: 'official',
  },
  'feishu-message-delete': {
    title: 'Recall a message',
    url: 'https://open.feishu.cn/document/server-docs/im-v1/message/delete',
    updated: '2024-12',
    seen: '2026-05-24',
    kind: 'official',
  },
  'feishu-message-resource': {
    title: 'Download what a message holds',
    url: 'https://open.feishu.cn/document/server-docs/im-v1/message/get-2',
    updated: '2025-06',
    seen: '2026-05-24',
    kind: 'official',
  },
  'coding-agent-bridge-52': {
    title: 'A resource asked for with type=audio is refused',
    url: 'https://github.com/zarazhangrui/lark-coding-agent-bridge/issues/52',
    seen: '2026-11',
    kind: 'field',
  },
  'feishu-message-patch': {
    title: 'Change a card that was sent',
    url: 'https://open.feishu.cn/document/server-docs/im-v1/message-card/patch',
    updated: '2025-07',
    seen: '2026-05-24',
    kind: 'official',
  },
  'feishu-message-update': {
    title: 'Edit a message',
    url: 'https://open.feishu.cn/document/server-docs/im-v1/message/update',
    updated: '2024-09',
    seen: '2026-05-24',
    kind: 'official',
  },
  'feishu-message-list': {
    title: 'List the messages of a chat',
    url: 'https://open.feishu.cn/document/server-docs/im-v1/message/list',
    seen: '2026-05-24',
    kind: 'official',
  },
  'feishu-230001': {
    title: 'How to resolve error 230001',
    url: 'https://open.feishu.cn/document/faq/trouble-shooting/how-to-resolve-error-230001',
    updated: '2025-01',
    seen: '2026-11',
    kind: 'official',
  },
  'astrbot-8723': {
    title: 'Messages of apps of personal accounts are refused',
    url: 'https://github.com/AstrBotDevs/AstrBot/issues/8723',
    seen: '2026-11',
    kind: 'field',
  },
  'feishu-cli-42': {
    title: 'A token of Drive as file_key, and a file that a user sent, are refused',
    url: 'https://github.com/riba2534/feishu-cli/issues/42',
    seen: '2026-11',
    kind: 'field',
  },
  betago: {
    title: 'A bot that uploads pictures anew which users sent',
    seen: '2026-11',
    kind: 'code',
  },
  'feishu-message-refusals': {
    title: 'Refused calls around messages, as issues and logs have them with their whole answers',
    seen: '2026',
    kind: 'code',
  },
  'feishu-message-replies': {
    title: 'Replies of the live service to calls around messages',
    seen: '2024 to 2026',
    kind: 'code',
  },
} as const satisfies Sources;
