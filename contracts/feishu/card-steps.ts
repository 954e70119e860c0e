/** Cards that are made before they are sent: four calls, and what is refused in them. */
import { type Case, type ExpectedResponse, never, type Step } from '../engine/case.ts';
import { type HttpResponse, type RequestTemplate, textAt } from '../engine/http.ts';
import { call, done } from './json-calls.ts';
import { bearer, withToken } from './requests.ts';
import { refused } from './responses.ts';

export const ofCreation = 'feishu-card-create';
export const ofUpdate = 'feishu-card-update';
export const ofContent = 'feishu-card-content';
export const ofSettings = 'feishu-card-settings';
export const cards = '/open-apis/cardkit/v1/cards';
export const live = never('leaves a card behind, and no call of ours removes it');
export const stranger = withToken('t-contractother0000000000000000000000000').headers;

export type Headers = Readonly<Record<string, string>>;
export type Sent = Readonly<Record<string, unknown>>;

export const element = { tag: 'markdown', content: 'hello', element_id: 'markdown_1' };
const button = {
  tag: 'button',
  text: { tag: 'plain_text', content: 'press', element_id: 'plain_1' },
  element_id: 'button_1',
};
export const card = (more: Sent = {}, ...elements: readonly Sent[]): Sent => ({
  schema: '2.0',
  config: { streaming_mode: true },
  body: { elements: [element, button, ...elements] },
  ...more,
});
const asText = (value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value));

export const make = (data: unknown = card(), headers: Headers = bearer, type = 'card_json'): RequestTemplate =>
  call('POST', cards, { type, data: asText(data) }, headers);
export const update = (
  id: string,
  sequence: unknown,
  data: unknown = card(),
  more: Sent = {},
  headers: Headers = bearer,
) => call('PUT', `${cards}/${id}`, { card: { type: 'card_json', data: asText(data) }, sequence, ...more }, headers);
export const write = (
  id: string,
  sequence: unknown,
  content = 'hello, world',
  more: Sent = {},
  at = 'markdown_1',
  headers: Headers = bearer,
) => call('PUT', `${cards}/${id}/elements/${at}/content`, { content, sequence, ...more }, headers);
export const set = (
  id: string,
  sequence: unknown,
  settings: unknown = { config: {} },
  more: Sent = {},
  headers: Headers = bearer,
) => call('PATCH', `${cards}/${id}/settings`, { settings: asText(settings), sequence, ...more }, headers);

export const made = done({ card_id: /^7\d{18}$/ });
export const changed = done({});
export const idIn = (response: HttpResponse | undefined): string => textAt(response, 'data.card_id');
export const keyIn = (response: HttpResponse | undefined): string => textAt(response, 'data.image_key');

export const invalid = refused(10002, 'Your request contains an invalid request parameter.');
export const unreadable = refused(200220, 'Failed to generate card content');
export const badImage = (key: string) => refused(200570, `card contains invalid image keys; ErrorValue: ${key}`);
export const closed = refused(300309, 'Card streaming closed');
export const notText = refused(300310, 'Only update text');
export const outOfOrder = refused(
  300317,
  'The sequence number for operating on the card did not increment consecutively',
);
export const tooLarge = refused(200860, 'Card content exceeds limit.');
export const twice = refused(300301, 'Duplicate element_id in card component.');
export const exclusive = refused(300302, 'update_multi property is false');
export const schema = refused(300303, 'Only schema 2.0 is supported');
export const tooMany = refused(300305, 'The number of card components exceeds 200');
export const empty = refused(300307, 'The card DSL is empty');

/** With the card that answer 0 made. */
type OnCard = (id: string) => RequestTemplate;

export const noCard = '7000000000000000000';
export const img = (img_key: string) => ({ tag: 'img', img_key });
export const many = (count: number) => Array.from({ length: count }, () => ({ tag: 'hr' }));
export const config = (more: Sent) => ({ config: { streaming_mode: true, ...more } });

export const because = (page: string, at: string, says: string, assumes?: string): Case['because'] => ({
  page,
  at,
  says,
  ...(assumes === undefined ? {} : { assumes }),
});
const gradeOf = ({ assumes }: Case['because']) =>
  assumes === undefined ? ('documented' as const) : ('assumed' as const);

/** One call that makes a card. */
export const making = (slug: string, why: Case['because'], send: RequestTemplate, expect: ExpectedResponse): Case => ({
  id: `feishu/cards-${slug}`,
  because: why,
  grade: gradeOf(why),
  live,
  send,
  expect,
});

/** A card is made, then the calls follow. */
export const onCard = (
  slug: string,
  why: Case['because'],
  ...calls: readonly (readonly [OnCard, ExpectedResponse])[]
): Case => ({
  id: `feishu/cards-${slug}`,
  because: why,
  grade: gradeOf(why),
  live,
  steps: [
    { send: make(), expect: made },
    ...calls.map(([send, expect]): Step => ({ send: ([first]) => send(idIn(first)), expect })),
  ],
});

export const code = (page: string, number: number, says: string, assumes?: string) =>
  because(page, `Error codes, ${number}`, says, assumes);
export const order = (page: string, says: string) =>
  because(page, 'Error codes', 'the errors are listed without an order', `they are looked at so: ${says}`);
