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
/** At-services alone have a type beside their messages. */
const several = (bench: Bench, service: string, ...messages: readonly object[]) =>
  post(bench, service, { msg_type: 'AT', msg_data: messages.map((more) => ({ ...goodMessage, ...more })) });
const send =
  (more: object, service = 'ft-text') =>
  (bench: Bench) =>
    several(bench, service, more);

/** Kakao tells it of what is not in the message: of its receiver, of a template, of itself. */
const ofTheReceiver = 'the message does not bring it about, but whom or what it is for';

/** What each of them is earned by alike; `more`: what a message of that service needs beside the others. */
const alike = (service: string, unknown: string, more: object = {}): Inputs => ({
  notFound: ofTheHost,
  unauthorized: (bench) => post(bench, service, { msg_data: [goodMessage] }, 'me'),
  wrongType: send({ ...more, msg: 7 }, service),
  badParameter: send({ ...more, header: 'x'.repeat(65) }, service),
  missingField: send({ ...more, sender_number: '' }, service),
  dataNotFound: (bench) => {
    bench.emulator.declareAccount({ provider: 'kakao', userId: 'me', senderKeys: ['another'] });
    return send(more, service)(bench);
  },
  system: ofTheService,
  serviceUnknown: send(more, unknown),
  senderNumber: send({ ...more, sender_number: 'x' }, service),
  receiverNumber: send({ ...more, receiver_number: 'x' }, service),
  echo: send({ ...more, echo_to_webhook: 7 }, service),
  credit: ofTheService,
  tooMany: (bench) => several(bench, service, ...Array.from({ length: 11 }, () => more)),
  keyRepeated: (bench) => several(bench, service, { ...more, msg_key: 'a' }, { ...more, msg_key: 'a' }),
});

const ofReceivers: Inputs = Object.fromEntries(
  [
    ...['messageUnknown', 'senderKeyInvalid', 'templateComparison', 'templateUnknown', 'templateMismatch'],
    ...['notAUser', 'inactive', 'clientVersion', 'notConnected', 'blocked', 'uncertain', 'resultUnknown'],
    ...['kakaoSystem', 'phoneNumber', 'safeNumber', 'repeated', 'senderUnverified', 'kakaoOutage'],
  ].map((name) => [name, ofTheReceiver]),
);
const ofPhones: Inputs = Object.fromEntries(
  [
    ...['sourceRefused', 'sourceTimeout', 'receiverRepeated', 'internal', 'repeated', 'tooLate', 'resultUnknown'],
    ...['busy', 'outOfCoverage', 'deviceFull', 'poweredOff', 'phoneNumber', 'suspended', 'device', 'rejected'],
    ...['carrierFormat', 'unsupported', 'unreachable', 'deletedByCarrier'],
  ].map((name) => [name, ofTheReceiver]),
);
const template = { template_code: 'T1' };
const ofNoRule = 'nothing in such a message brings it about';

export const kakaoSendInputs: Readonly<Record<string, Inputs>> = {
  'kakao/friendtalk': {
    ...alike('ft-text', 'ft-video'),
    textEmpty: send({ msg: '' }),
    textLength: send({ msg: 'x'.repeat(1001) }),
    format: send({ attachment: { button: [{}] } }),
    undeliverable: (bench) => {
      bench.emulator.changeSettings({ 'kakao.nightSends': 'webhook-8' });
      bench.emulator.turnClock({ set: '2025-06-01T15:00:00Z' });
      return send({})(bench);
    },
    other: (bench) => {
      bench.emulator.changeSettings({ 'kakao.unknownImage': 'webhook-F' });
      return send({ attachment: { image: { img_url: 'https://example.com/a.jpg' } } }, 'ft-image')(bench);
    },
    ...ofReceivers,
  },
  'kakao/alimtalk': {
    ...alike('at-standard', 'at-other', template),
    textEmpty: send({ ...template, msg: '' }, 'at-standard'),
    textLength: send({ ...template, msg: 'x'.repeat(1001) }, 'at-standard'),
    format: ofNoRule,
    undeliverable: ofNoRule,
    other: ofNoRule,
    ...ofReceivers,
  },
  'kakao/mms': {
    ...alike('mms-standard', 'mms-other'),
    badParameter: send({ msg: 'x'.repeat(2001) }, 'mms-standard'),
    dataNotFound: 'a message to a phone names nothing that there could be not',
    format: send({ image_url: 'https://example.com/a.jpg' }, 'mms-standard'),
    other: (bench) => {
      bench.emulator.changeSettings({ 'kakao.unknownImage': 'webhook-F' });
      return send({ image_url: 'https://example.com/a.jpg' }, 'mms-standard')(bench);
    },
    ...ofPhones,
  },
};
