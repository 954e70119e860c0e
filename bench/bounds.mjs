import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { alternate } from './rounds.mjs';

const MIB = 1024 * 1024;

/** What a hostile body or a full world makes of one call's work, in this process, beside the same without. */
export async function bounds({ dist, images, quick }) {
  const load = (file) => import(pathToFileURL(join(dist, file)).href);
  const { readFormData } = await load('src/core/multipart.js');
  const { Bytes } = await load('src/core/bytes.js');
  const { createEmulator } = await load('src/index.js');
  const rounds = quick ? 3 : 15;

  const near = ['\0', '\r', '\n', '\r\n', '\r\n--', '\r\n-b'].map((fill) => Bytes.of(Buffer.alloc(64 * MIB, fill)));
  const search = await alternate(near, rounds, (body) =>
    milliseconds(() => readFormData('multipart/form-data; boundary=b', body)),
  );
  const worst = search.slice(1).reduce((most, each) => (each.value > most.value ? each : most));

  const worlds = [0, 100_000].map((tokens) => filled(createEmulator(), images, tokens));
  const list = await alternate(worlds, rounds, (emulator) => milliseconds(() => emulator.images()));

  const calls = [0, 1000].map((faults) => ordered(createEmulator({ rateLimits: false }), faults));
  const call = {
    ...{ method: 'POST', url: '/file/v1/FT/image/me', headers: [], framing: { length: 0 }, ip: '127.0.0.1' },
    body: Bytes.empty,
  };
  const strike = await alternate(calls, rounds, async (emulator) => {
    const began = performance.now();
    for (let i = 0; i < 100; i++) await emulator.answer(call);
    return (performance.now() - began) / 100;
  });
  return [
    row('form of 64 MiB of near misses, to one of zeros', worst, search[0], '<= 100 ms'),
    row('GET /images, 5,000 beside 100,000 tokens, to none', list[1], list[0], 'flat'),
    row('a call while 1,000 faults wait for others, to none', strike[1], strike[0], '<= 1 ms'),
  ];
}

function filled(emulator, images, tokens) {
  const { world } = emulator;
  for (let i = 0; i < tokens; i++) {
    const token = { kind: 'feishu/tenant', owner: `cli_${i}`, issuedAt: 0, expiresAt: 1 };
    world.tokens.issue(token, () => `t-${i}-${'a'.repeat(20)}`);
  }
  const content = images.png({ width: 8, height: 8 });
  for (let i = 0; i < 5000; i++) emulator.seedImage({ provider: 'feishu', account: `t-bare-${i}`, content });
  return emulator;
}

function ordered(emulator, faults) {
  for (let i = 0; i < faults; i++) emulator.orderFault({ provider: 'kakao', error: 'CE504', account: `nobody-${i}` });
  return emulator;
}

function milliseconds(work) {
  const began = performance.now();
  work();
  return performance.now() - began;
}

function row(what, { value: standin, ratio }, { value: against }, reach) {
  return { what, standin, against, unit: ' ms', ratio, reach };
}
