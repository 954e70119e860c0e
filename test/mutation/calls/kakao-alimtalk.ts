import { accounts, base, behind, type Fields, field, ofCalls, ofFields, text, textMessage } from './kakao-send.ts';
import { type Faults, type Plan, planOf, type Way } from './plan.ts';

const good: Fields = { ...base, template_code: 'T1' };
/** Beside the messages. */
const type = (msg_type: unknown) => (plan: Plan) => {
  plan.fields = { ...plan.fields, msg_type };
};

const ofTheCall: Faults = {
  ...ofCalls('/27ep4ci1w0.apigw.ntruss.com/at-other/v2/send'),
  'no type': type(undefined),
  'another type': type('FT'),
};
const ofMessages: Faults = {
  ...ofFields,
  'a price in words': field('price', 'x'),
  'a long header': field('header', text(65)),
  'a long title': field('title', text(201)),
  'a long currency': field('currency_type', text(13)),
  'no text': field('msg', ''),
  'a long text': field('msg', text(1001)),
  ...behind(good),
};

function way(faults: Faults): Way {
  return {
    endpoint: 'kakao/alimtalk',
    plan: () =>
      planOf({
        path: '/27ep4ci1w0.apigw.ntruss.com/at-standard/v2/send',
        accounts,
        credentialIn: 'authorization',
        credential: () => 'me;s',
        fields: { msg_type: 'AT', msg_data: [{ ...good }] },
      }),
    faults,
  };
}

export const kakaoAlimTalkWays: readonly Way[] = [
  way(ofTheCall),
  way({ ...textMessage, 'no type': type(undefined) }),
  way(ofMessages),
];
