import { jsonKnown } from './feishu-json.ts';
import { type Known, known } from './known.ts';

const any = jsonKnown(['cardkit:card:write']);

/** Of the four pages; the pictures as a report has them. */
const data: readonly Known[] = [
  known(400, 'invalidParam', 10002, 'Your request contains an invalid request parameter.'),
  known(400, 'unreadable', 200220, 'Failed to generate card content'),
  known(400, 'tooLarge', 200860, 'Card content exceeds limit.'),
  known(400, 'exclusive', 300302, 'update_multi property is false'),
  known(400, 'empty', 300307, 'The card DSL is empty'),
];
const images = known(400, 'imagesInvalid', 200570, 'card contains invalid image keys', {
  tail: /^(?:; ErrorValue: .+)?$/,
});
const whole: readonly Known[] = [
  known(400, 'idsTwice', 300301, 'Duplicate element_id in card component.'),
  known(400, 'schemaUnsupported', 300303, 'Only schema 2.0 is supported'),
  known(400, 'tooMany', 300305, 'The number of card components exceeds 200'),
];
const card: readonly Known[] = [
  known(400, 'cardUnknown', 200740, 'The card entity does not exist'),
  known(400, 'cardExpired', 200750, 'The card entity has expired'),
  known(400, 'uuidConflict', 200770, 'UUID conflict'),
  known(400, 'interacting', 200810, 'The card is in an ongoing interaction and cannot be updated'),
  known(400, 'notYours', 300311, 'The current application does not have permission to update/use this card'),
  known(400, 'sequence', 300317, 'The sequence number for operating on the card did not increment consecutively'),
];

export const feishuCardsKnown: Readonly<Record<string, readonly Known[]>> = {
  'feishu/cardkit_create': [...any, ...data, images, ...whole],
  'feishu/cardkit_update': [...any, ...data, images, ...whole, ...card],
  'feishu/cardkit_content': [
    ...any,
    ...data,
    images,
    ...card,
    known(400, 'streamingTimeout', 200850, 'Card streaming timeout'),
    known(400, 'internal', 300120, 'Server Internal Error'),
    known(400, 'streamingClosed', 300309, 'Card streaming closed'),
    known(400, 'notText', 300310, 'Only update text'),
    known(400, 'elementFailed', 300313, 'Failed to update element properties'),
  ],
  'feishu/cardkit_settings': [
    ...any,
    ...data,
    ...card,
    known(400, 'settingsFailed', 300122, 'Failed to update card configuration'),
  ],
};
