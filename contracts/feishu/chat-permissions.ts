/** What a bot changes of a chat that it does not run, and what is asked before that. */
import type { Case, ExpectedResponse, Need, Step } from '../engine/case.ts';
import { change, idIn, made, make, ofChange, outOfChat, tokenIn, unordered, user } from './chat-steps.ts';
import { asApp, neverLive } from './json-calls.ts';
import { app, tokenOf } from './requests.ts';
import { refused, token } from './responses.ts';

/** A chat that the bot made for somebody, and does not run. */
const theirs = (
  edit_permission: string,
  then: readonly Step[],
  app_id: string,
  needs: readonly Need[] = [],
): readonly [Step, ...Step[]] => {
  const [first, ...rest] = asApp(app_id, { scopes: ['im:chat'] }, [
    (headers) => make({ owner_id: user, edit_permission }, headers),
    made({ owner_id: user, owner_id_type: 'open_id', edit_permission }),
  ]);
  return [{ ...first, needs: [...(first.needs ?? []), ...needs] }, ...rest, ...then];
};
const noPermission = refused(
  232002,
  'No Permission: Only chat owner or admin can edit chat information in the current situation.',
);
const partsOnly = refused(232016, 'Non-chat-owner or Non-chat-admin can only edit certain parts.');
const changeTheirs = (fields: Readonly<Record<string, unknown>>, expect: ExpectedResponse): Step => ({
  send: ([first, second]) => change(fields, tokenIn(first), idIn(second)),
  expect,
});

export const chatPermissionCases: readonly Case[] = [
  {
    id: 'feishu/refuses-to-let-a-member-change-what-only-owners-edit',
    because: {
      page: ofChange,
      at: 'Restrictions, and Error codes, 232002',
      says: 'where only those who run a chat edit it nobody else changes anything',
    },
    grade: 'documented',
    live: neverLive,
    steps: theirs('only_owner', [changeTheirs({ name: 'x' }, noPermission)], 'cli_chattheirs1'),
  },
  {
    id: 'feishu/lets-a-member-change-four-things',
    because: { page: ofChange, at: 'Restrictions', says: 'picture, name, description and international names' },
    grade: 'documented',
    live: neverLive,
    steps: theirs(
      'all_members',
      [
        changeTheirs(
          {
            name: 'x',
            description: 'y',
            i18n_names: {},
            avatar: 'default-avatar_44ae0ca3-e140-494b-956f-78091e348435',
          },
          { status: 200, body: { kind: 'json', is: { code: 0, data: {}, msg: 'success' } } },
        ),
        changeTheirs({ name: 'x', urgent_setting: 'only_owner' }, partsOnly),
      ],
      'cli_chattheirs2',
    ),
  },
  {
    id: 'feishu/order-chats-permission-before-parts',
    because: unordered(ofChange, 'permission before parts'),
    grade: 'assumed',
    live: neverLive,
    steps: theirs('only_owner', [changeTheirs({ urgent_setting: 'only_owner' }, noPermission)], 'cli_chattheirs3'),
  },
  {
    id: 'feishu/order-chats-parts-before-sharing',
    because: unordered(ofChange, 'parts before sharing'),
    grade: 'assumed',
    live: neverLive,
    steps: theirs(
      'all_members',
      [
        changeTheirs({ share_card_permission: 'allowed' }, partsOnly),
        changeTheirs({ chat_type: 'public', name: 'a' }, partsOnly),
      ],
      'cli_chattheirs4',
    ),
  },
  {
    id: 'feishu/order-chats-the-bot-in-the-chat-before-permission',
    because: unordered(ofChange, 'the bot in the chat before permission'),
    grade: 'assumed',
    live: neverLive,
    steps: [
      ...theirs('only_owner', [], 'cli_chattheirs5', [app('cli_chattheirs6')]),
      { send: tokenOf('cli_chattheirs6'), expect: token },
      { send: ([, second, third]) => change({ name: 'x' }, tokenIn(third), idIn(second)), expect: outOfChat },
    ],
  },
];
