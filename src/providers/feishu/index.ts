import type { Origin, Provider } from '../../core/provider.ts';
import { account } from './account.ts';
import { bot } from './bot/endpoint.ts';
import { cards } from './cards/endpoints.ts';
import { chats } from './chats/endpoints.ts';
import { connect } from './events/connect/endpoint.ts';
import { receive } from './events/receive.ts';
import { fileDownload } from './files/download/endpoint.ts';
import { fileUpload } from './files/upload/endpoint.ts';
import { fileShelf } from './files/upload/keep.ts';
import { unknownPath } from './gateway/reply.ts';
import { download } from './images/download/endpoint.ts';
import { upload } from './images/upload/endpoint.ts';
import { create } from './messages/create/endpoint.ts';
import { edit } from './messages/edit/endpoint.ts';
import { forward } from './messages/forward/endpoint.ts';
import { list } from './messages/list/endpoint.ts';
import { merge } from './messages/merge/endpoint.ts';
import { read } from './messages/read/endpoint.ts';
import { recall } from './messages/recall/endpoint.ts';
import { reply } from './messages/reply/endpoint.ts';
import { resource } from './messages/resource/endpoint.ts';
import { takenMessages } from './messages/taken.ts';
import { update } from './messages/update/endpoint.ts';
import { notEmulated } from './not-emulated.ts';
import { pages } from './pages.ts';
import { reactions } from './reactions/endpoints.ts';
import { shelf } from './shelf.ts';
import { switches } from './switches.ts';
import { tokens } from './tokens/endpoint.ts';
import { trials } from './trials.ts';
import { users } from './users/endpoints.ts';
import { hook } from './webhook/endpoint.ts';
import { takenPosts } from './webhook/posts.ts';
import { liveHosts } from './wire.ts';

const messages = [create, reply, read, list, recall, update, edit, forward, merge, resource];

/** By concern: each is a line here and a folder. */
const endpoints = [
  [upload, download],
  [fileUpload, fileDownload],
  tokens,
  messages,
  reactions,
  chats,
  users,
  cards,
  hook,
  bot,
  connect,
].flat();

/** Feishu (飞书), and Lark under its own host: images of the messenger's open API. */
export interface Feishu extends Provider {
  readonly name: 'feishu';
  readonly origins: readonly Origin<(typeof endpoints)[number]>[];
  readonly switches: typeof switches;
  readonly account: typeof account;
  readonly shelf: typeof shelf;
}

export const feishu: Feishu = {
  name: 'feishu',
  pages,
  described: async () => (await import('./described/index.ts')).described,
  switches,
  account,
  shelf,
  files: fileShelf,
  receive,
  messages: (world) => [...takenMessages(world), ...takenPosts(world)],
  trials,
  notEmulated,
  secrets: [
    'hook_token',
    'sign',
    'authorization',
    'app_secret',
    'app_ticket',
    'app_access_token',
    'tenant_access_token',
    'AppSecret',
    'access_key',
    'ticket',
  ],
  origins: [
    {
      hosts: liveHosts,
      prefixes: ['/open-apis', '/callback/ws'],
      endpoints,
      unknown: (_call, world) => unknownPath(world),
    },
  ],
};
