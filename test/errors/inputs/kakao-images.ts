import { gif, jpg } from '../../../fixtures/images.ts';
import type { Bench, Seen } from '../door.ts';
import { kakaoSaid } from '../doors/kakao.ts';
import { mmsRequest, rcsRequest } from '../doors/kakao-images.ts';
import { sendSaid } from '../doors/kakao-send.ts';
import { type Inputs, ofTheHost, ofTheService } from './input.ts';

const mms =
  (picture?: Uint8Array<ArrayBuffer>) =>
  async ({ url }: Bench): Promise<Seen> =>
    sendSaid(await fetch(mmsRequest(url, 'standard', picture)));

const rcs =
  (picture?: Uint8Array<ArrayBuffer>) =>
  async ({ url }: Bench): Promise<Seen> =>
    kakaoSaid(await fetch(rcsRequest(url, 'standard', picture)));

/** Those that are no FriendTalk’s. */
export const kakaoImageInputs: Readonly<Record<string, Inputs>> = {
  'kakao/mms-image': {
    notFound: ofTheHost,
    unauthorized: async ({ url }) => sendSaid(await fetch(`${url}/image/v1/mms/me`, { method: 'POST' })),
    wrongType: 'the page names no field but the picture that could be of another type',
    tooLarge: mms(jpg({ width: 640, height: 480, bytes: 307_201 })),
    imageFormat: mms(gif({ width: 64, height: 48 })),
    tooWide: mms(jpg({ width: 1501, height: 8 })),
    tooHigh: mms(jpg({ width: 8, height: 1441 })),
    missingField: mms(),
    dataNotFound: 'the page does not say of what',
    system: ofTheService,
  },
  'kakao/rcs-image': {
    notFound: ofTheHost,
    imageFormat: rcs(gif({ width: 64, height: 48 })),
    tooLarge: rcs(jpg({ width: 640, height: 480, bytes: 1_048_577 })),
    failedToUpload: ofTheService,
    gateway: ofTheService,
    missingField: rcs(),
    system: (bench) => {
      bench.emulator.changeSettings({ 'kakao.unknownUser': 'CE500' });
      bench.emulator.declareAccount({ provider: 'kakao', userId: 'somebody-else' });
      return rcs(jpg({ width: 64, height: 48 }))(bench);
    },
  },
};
