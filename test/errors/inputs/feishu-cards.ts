import type { Card } from '../../../src/providers/feishu/cards/store.ts';
import { cardContent, cardId, putCard } from '../cards.ts';
import type { Bench, Seen } from '../door.ts';
import { type JsonSent, jsonInputs, sendJson } from './feishu-json.ts';
import { type Inputs, ofTheService } from './input.ts';

const cards = '/open-apis/cardkit/v1/cards';
const one = `${cards}/${cardId}`;
const element = `${one}/elements/markdown_1/content`;

/** What a call brings, with one field of it changed. */
type Send = (bench: Bench, change?: JsonSent) => Promise<Seen>;
type Fields = Readonly<Record<string, unknown>>;

const data = (content: unknown) => (typeof content === 'string' ? content : JSON.stringify(content));
const asCard = (content: unknown): Fields => ({ card: { type: 'card_json', data: data(content) } });

const made: Fields = { type: 'card_json', data: data(cardContent) };
const changes = {
  update: { method: 'PUT', path: one, body: { ...asCard(cardContent), sequence: 1 } },
  content: { method: 'PUT', path: element, body: { content: 'hello', sequence: 1 } },
  settings: { method: 'PATCH', path: `${one}/settings`, body: { settings: '{"config":{}}', sequence: 1 } },
} as const;

const create: Send = (bench, change) => sendJson(bench, { path: cards, body: made, ...change });

/** On a card that is there: whose token the call carries, his it is. */
const on =
  (sent: JsonSent & { path: string }, card: Partial<Card> = {}): Send =>
  (bench, change = {}) => {
    putCard(bench.emulator.world, { sequence: -1_000_000, ...card });
    return sendJson(bench, { ...sent, ...change });
  };

const noId = 'neither a user, a chat nor a message is named in the call';
const noIds = { messageUnknown: noId, userUnknown: noId, userForeign: noId, chatUnknown: noId };

function gateway(call: Send, body: Fields, wrong: string): Inputs {
  const ways = { call, userTokens: false, scoped: true, takesBody: true } as const;
  const inputs = jsonInputs({ ...ways, wrongType: { body: { ...body, [wrong]: [] } }, missingField: { body: {} } });
  return { ...inputs, ...noIds };
}

/** What is wrong with a card, wherever it comes. */
function dataInputs(call: (bench: Bench, content: unknown) => Promise<Seen>): Inputs {
  return {
    empty: (bench) => call(bench, ''),
    unreadable: (bench) => call(bench, 'hello'),
    exclusive: (bench) => call(bench, { ...cardContent, config: { update_multi: false } }),
  };
}

function wholeInputs(call: (bench: Bench, content: unknown) => Promise<Seen>): Inputs {
  return {
    ...dataInputs(call),
    tooLarge: (bench) => call(bench, { ...cardContent, header: 'x'.repeat(31_000) }),
    imagesInvalid: (bench) => call(bench, { ...cardContent, header: { img_key: 'img_1' } }),
    idsTwice: (bench) => call(bench, { ...cardContent, header: cardContent.body.elements[0] }),
    schemaUnsupported: (bench) => call(bench, { elements: [] }),
    tooMany: (bench) => call(bench, { ...cardContent, header: Array.from({ length: 201 }, () => ({ tag: 'hr' })) }),
  };
}

function changeInputs(of: keyof typeof changes, wrong: string): Inputs {
  const sent = changes[of];
  return {
    ...gateway(on(sent), sent.body, wrong),
    // The same sequence passes once.
    rateLimited: async (bench) => {
      bench.emulator.world.clock.freeze(true);
      putCard(bench.emulator.world);
      for (let i = 1; i <= 50; i++) await sendJson(bench, { ...sent, body: { ...sent.body, sequence: i } });
      return sendJson(bench, sent);
    },
    invalidParam: (bench) => on(sent)(bench, { body: { ...sent.body, sequence: 0 } }),
    cardUnknown: (bench) => sendJson(bench, sent),
    cardExpired: on(sent, { createdAt: 0 }),
    uuidConflict: (bench) => on(sent, { uuids: ['a'] })(bench, { body: { ...sent.body, uuid: 'a' } }),
    interacting: ofTheService,
    notYours: on(sent, { tenant: 't-other' }),
    sequence: on(sent, { sequence: 1 }),
  };
}

const writing = changes.content;
const write = (content: string) => (bench: Bench) => on(writing)(bench, { body: { content, sequence: 1 } });

export const feishuCardsInputs: Readonly<Record<string, Inputs>> = {
  'feishu/cardkit_create': {
    ...gateway(create, made, 'data'),
    ...wholeInputs((bench, content) => create(bench, { body: { ...made, data: data(content) } })),
    invalidParam: (bench) => create(bench, { body: { ...made, type: 'card' } }),
  },
  'feishu/cardkit_update': {
    ...changeInputs('update', 'card'),
    ...wholeInputs((bench, content) => on(changes.update)(bench, { body: { ...asCard(content), sequence: 1 } })),
  },
  'feishu/cardkit_content': {
    ...changeInputs('content', 'content'),
    empty: 'a card that is there is not',
    unreadable: 'a card that is there can be read',
    exclusive: 'a card that is there is for everybody',
    tooLarge: write('x'.repeat(31_000)),
    imagesInvalid: write('![a](img_1)'),
    streamingTimeout: ofTheService,
    internal: ofTheService,
    streamingClosed: on(writing, { content: { ...cardContent, config: {} } }),
    notText: on(writing, {
      content: { ...cardContent, body: { elements: [{ tag: 'button', element_id: 'markdown_1' }] } },
    }),
    elementFailed: on(writing, { content: { ...cardContent, body: {} } }),
  },
  'feishu/cardkit_settings': {
    ...changeInputs('settings', 'settings'),
    ...dataInputs((bench, settings) =>
      on(changes.settings)(bench, { body: { settings: data(settings), sequence: 1 } }),
    ),
    tooLarge: ofTheService,
    settingsFailed: ofTheService,
  },
};
