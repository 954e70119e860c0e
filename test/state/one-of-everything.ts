import { film } from '../../contracts/wechat/material-requests.ts';
import { png } from '../../fixtures/images.ts';
import { createEmulator, type Emulator } from '../../src/emulator/emulator.ts';
import { formOf } from '../errors/door.ts';
import { jsonRequest } from '../errors/doors/feishu-messages.ts';
import { doors, doorTo, liveBases, providerOf } from '../errors/doors.ts';

/** What is kept of each part, and of each kind that a provider keeps: after a call to every endpoint, and orders of every sort. */
export async function oneOfEverything(): Promise<Emulator> {
  const emulator = createEmulator({ seed: 1 });
  emulator.turnClock({ set: '2026-03-04T05:06:07Z' });
  emulator.turnClock({ freeze: true });
  const ask = async (request: Request) => (await emulator.fetch(request))?.arrayBuffer();
  const through = (endpoint: string, credential = doorTo(endpoint).credential) => {
    const { request } = doorTo(endpoint);
    return ask(request(`${liveBases[providerOf(endpoint)]}`, credential));
  };

  await through('feishu/tokens');
  emulator.world.tokens.reset(() => false);
  for (const door of doors) {
    door.prepare?.(emulator);
    await through(door.endpoint);
  }
  await madeOnce(ask);
  await described(ask);

  emulator.declareAccount({ provider: 'feishu', app_id: 'cli_1', app_secret: 's' });
  emulator.declareAccount({ provider: 'wechat', appid: 'wx1', secret: 's' });
  emulator.declareAccount({ provider: 'kakao', userId: 'me', callbackUrl: 'http://127.0.0.1:9/told' });
  emulator.receive({ provider: 'feishu', account: 'cli_1', text: 'hello' });
  emulator.receive({ provider: 'wechat', account: 'wx1', text: 'hello' });
  const { key } = emulator.seedImage({ provider: 'kakao', account: 'me', content: png({ width: 9, height: 9 }) });
  emulator.deleteImage(key);
  emulator.orderFault({ provider: 'feishu', error: 234041, times: 2 });
  emulator.orderFault({ provider: 'kakao', transport: 'reset', delayMs: 5, endpoint: 'kakao/FT' });
  emulator.orderOutcome({ provider: 'kakao', outcome: 'A', after: '10 minutes', times: 2 });
  await through('kakao/friendtalk', 'me');
  return emulator;
}

type Ask = (request: Request) => Promise<unknown>;

/** What the same call a second time does not make again. */
async function madeOnce(ask: Ask): Promise<void> {
  const im = '/open-apis/im/v1';
  const message = { receive_id: 'oc_a0553eda9014c201e6969b478895c230', msg_type: 'text', content: '{"text":"hi"}' };
  const base = `${liveBases.feishu}`;
  await ask(jsonRequest(base, 't-1', 'POST', `${im}/messages?receive_id_type=chat_id`, { ...message, uuid: 'once' }));
  await ask(jsonRequest(base, 't-1', 'POST', `${im}/chats?uuid=once`, { name: 'a chat' }));
}

async function described(ask: Ask): Promise<void> {
  const body = formOf(['description', '{"title":"A film","introduction":"What it is about"}']);
  body.append('media', new Blob([new Uint8Array(film())]), 'film.mp4');
  const url = `${liveBases.wechat}/cgi-bin/material/add_material?access_token=a-token&type=video`;
  await ask(new Request(url, { method: 'POST', body }));
}
