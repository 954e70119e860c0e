import type { Bench, Seen } from '../door.ts';
import { goodMessage, sendPath, sendSaid } from '../doors/kakao-send.ts';
import { type Inputs, ofTheHost, ofTheService } from './input.ts';

const post = async ({ url }: Bench, service: string, body: unknown, authorization = 'me;secret'): Promise<Seen> =>
  sendSaid(
    await fetch(`${url}${sendPath(service)}`, {
      method: 'POST',
      headers: { Authorization: authorization },
      body: JSON.stringify(body),
    }),
  );
const send =
  (more: object, service = 'ft-text') =>
  (bench: Bench) =>
    post(bench, service, { msg_data: [{ ...goodMessage, ...more }] });

/** Kakao tells it of what is not in the message: of its receiver, of a template, of itself. */
const ofTheReceiver = 'the message does not bring it about, but whom or what it is for';

export const kakaoSendInputs: Readonly<Record<string, Inputs>> = {
  'kakao/friendtalk': {
    notFound: ofTheHost,
    unauthorized: (bench) => post(bench, 'ft-text', { msg_data: [goodMessage] }, 'me'),
    wrongType: send({ msg: 7 }),
    badParameter: send({ header: 'x'.repeat(33) }),
    missingField: send({ sender_key: '' }),
    dataNotFound: (bench) => {
      bench.emulator.declareAccount({ provider: 'kakao', userId: 'me', senderKeys: ['another'] });
      return send({})(bench);
    },
    system: ofTheService,
    serviceUnknown: send({}, 'ft-video'),
    senderNumber: send({ sender_number: 'x' }),
    receiverNumber: send({ receiver_number: 'x' }),
    echo: send({ echo_to_webhook: 7 }),
    credit: ofTheService,
    tooMany: (bench) => post(bench, 'ft-text', { msg_data: Array.from({ length: 11 }, () => goodMessage) }),
    textEmpty: send({ msg: '' }),
    textLength: send({ msg: 'x'.repeat(1001) }),
    format: send({ attachment: { button: [{}] } }),
    keyRepeated: (bench) =>
      post(bench, 'ft-text', {
        msg_data: [
          { ...goodMessage, msg_key: 'a' },
          { ...goodMessage, msg_key: 'a' },
        ],
      }),
    undeliverable: (bench) => {
      bench.emulator.changeSettings({ 'kakao.nightSends': 'webhook-8' });
      bench.emulator.turnClock({ set: '2025-06-01T15:00:00Z' });
      return send({})(bench);
    },
    other: (bench) => {
      bench.emulator.changeSettings({ 'kakao.unknownImage': 'webhook-F' });
      return send({ attachment: { image: { img_url: 'https://example.com/a.jpg' } } }, 'ft-image')(bench);
    },
    ...Object.fromEntries(
      [
        ...['messageUnknown', 'senderKeyInvalid', 'templateComparison', 'templateUnknown', 'templateMismatch'],
        ...['notAUser', 'inactive', 'clientVersion', 'notConnected', 'blocked', 'uncertain', 'resultUnknown'],
        ...['kakaoSystem', 'phoneNumber', 'safeNumber', 'repeated', 'senderUnverified', 'kakaoOutage'],
      ].map((name) => [name, ofTheReceiver]),
    ),
  },
};
