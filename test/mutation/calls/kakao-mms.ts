import { accounts, base, behind, field, ofCalls, ofFields, setting, text, textMessage } from './kakao-send.ts';
import { type Faults, planOf, type Way } from './plan.ts';

const { sender_key: _, ...good } = base;

const ofMessages: Faults = {
  ...Object.fromEntries(Object.entries(ofFields).filter(([name]) => !/profile|failback/.test(name))),
  'no receiver': field('receiver_number', undefined),
  'no text': field('msg', ''),
  'a long text': field('msg', text(2001)),
  'another picture': field('image_url', 'https://example.com/a.jpg'),
  'other pictures are refused': setting('kakao.unknownImage', 'reject-C400_2'),
  ...behind(good),
};

function way(faults: Faults): Way {
  return {
    endpoint: 'kakao/mms',
    plan: () =>
      planOf({
        path: '/mr70wq2tj4.apigw.ntruss.com/mms-standard/v2/send',
        accounts,
        credentialIn: 'authorization',
        credential: () => 'me;s',
        fields: { msg_data: [{ ...good }] },
      }),
    faults,
  };
}

export const kakaoMmsWays: readonly Way[] = [
  way(ofCalls('/mr70wq2tj4.apigw.ntruss.com/mms-other/v2/send')),
  way(textMessage),
  way(ofMessages),
];
