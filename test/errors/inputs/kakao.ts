import { gif, png } from '../../../fixtures/images.ts';
import { KakaoClient } from '../../../src/clients.ts';
import type { Bench, Seen } from '../door.ts';
import { type Kind, kakaoSaid, seenByUs, ways, widePng } from '../doors/kakao.ts';
import { type Inputs, ofTheHost, ofTheService } from './input.ts';

function send({ url }: Bench, kind: Kind, ...pictures: Uint8Array<ArrayBuffer>[]): Promise<Seen> {
  return seenByUs(ways[kind](new KakaoClient({ userId: 'standard', baseUrl: url }), pictures));
}

/** Our client always sends a picture to the endpoints of one. */
async function sendNothing({ url }: Bench, kind: Kind): Promise<Seen> {
  return kakaoSaid(await fetch(`${url}/file/v1/${kind}/image/standard`, { method: 'POST', body: new FormData() }));
}

function inputs(kind: Kind, mostBytes: number): Inputs {
  const isList = kind.startsWith('ft-');
  return {
    tooLarge: (bench) => send(bench, kind, png({ width: 800, height: 600, bytes: mostBytes + 1 })),
    imageShape: (bench) => send(bench, kind, png({ width: 399, height: 300 })),
    imageFormat: (bench) => send(bench, kind, gif({ width: 800, height: 600 })),
    missingField: (bench) => (isList ? send(bench, kind) : sendNothing(bench, kind)),
    system: (bench) => {
      bench.emulator.world.settings.set({ 'kakao.unknownUser': 'CE500' });
      bench.emulator.declareAccount({ provider: 'kakao', userId: 'somebody-else' });
      return send(bench, kind, widePng);
    },
    failedToUpload: ofTheService,
    gateway: ofTheService,
    timeout: ofTheService,
    notFound: ofTheHost,
    ...(isList ? { entityTooLarge: 'how long an image has to be for the server in front of Kakao is not known' } : {}),
  };
}

export const kakaoInputs: Readonly<Record<string, Inputs>> = {
  'kakao/FT': inputs('FT', 500 * 1024),
  'kakao/FT_WIDE': inputs('FT_WIDE', 2 * 1024 * 1024),
  'kakao/ft-wide-item-list': inputs('ft-wide-item-list', 2 * 1024 * 1024),
  'kakao/ft-carousel-feed': inputs('ft-carousel-feed', 2 * 1024 * 1024),
};
