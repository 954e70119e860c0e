import { errorsOn, type FeishuError } from '../gateway/errors.ts';
import { jsonErrors } from '../gateway/json-errors.ts';

const create = errorsOn('feishu-card-create');
const update = errorsOn('feishu-card-update');
const content = errorsOn('feishu-card-content');
const settings = errorsOn('feishu-card-settings');

/** To calls that bring a card, or something for one. */
const dataErrors = {
  invalidParam: create(10002, 'Your request contains an invalid request parameter.'),
  unreadable: create(200220, 'Failed to generate card content'),
  tooLarge: create(200860, 'Card content exceeds limit.'),
  exclusive: create(300302, 'update_multi property is false'),
  empty: create(300307, 'The card DSL is empty'),
} as const satisfies Record<string, FeishuError>;

const imagesInvalid = {
  imagesInvalid: {
    http: 400,
    code: 200570,
    message: 'card contains invalid image keys',
    ext: '; ErrorValue: %e',
    source: { page: 'weknora-2726', at: 'report', says: 'code and message, with the key as it was sent' },
  },
} as const satisfies Record<string, FeishuError>;

const wholeErrors = {
  idsTwice: create(300301, 'Duplicate element_id in card component.'),
  schemaUnsupported: create(300303, 'Only schema 2.0 is supported'),
  tooMany: create(300305, 'The number of card components exceeds 200'),
} as const satisfies Record<string, FeishuError>;

/** To calls of a card that is there. */
const cardErrors = {
  cardUnknown: update(200740, 'The card entity does not exist'),
  cardExpired: update(200750, 'The card entity has expired'),
  uuidConflict: update(200770, 'UUID conflict'),
  interacting: update(200810, 'The card is in an ongoing interaction and cannot be updated'),
  notYours: update(300311, 'The current application does not have permission to update/use this card'),
  sequence: update(300317, 'The sequence number for operating on the card did not increment consecutively'),
} as const satisfies Record<string, FeishuError>;

export type CardErrorName = 'invalidParam' | keyof typeof cardErrors;

export const createErrors = { ...jsonErrors, ...dataErrors, ...imagesInvalid, ...wholeErrors } as const;

export const updateErrors = { ...createErrors, ...cardErrors } as const;

export const contentErrors = {
  ...jsonErrors,
  ...dataErrors,
  ...imagesInvalid,
  ...cardErrors,
  streamingTimeout: content(200850, 'Card streaming timeout'),
  internal: content(300120, 'Server Internal Error'),
  streamingClosed: content(300309, 'Card streaming closed'),
  notText: content(300310, 'Only update text'),
  elementFailed: content(300313, 'Failed to update element properties'),
} as const satisfies Record<string, FeishuError>;

export const settingsErrors = {
  ...jsonErrors,
  ...dataErrors,
  ...cardErrors,
  settingsFailed: settings(300122, 'Failed to update card configuration'),
} as const satisfies Record<string, FeishuError>;
