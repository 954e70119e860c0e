// What strangers write comes into the log. What it looks like there is another test's; here the server has to live.
import { expect, it } from 'vitest';
import { Child } from './child.ts';
import { forms, images, isHeavy } from './corpus.ts';
import { addressed, file, form, type } from './parts.ts';
import { join, raw, repeat } from './pieces.ts';
import { hostileRequests } from './requests.ts';
import { codeOf, FORM, feishu, inTheStillness, small, socketsLeft } from './senders.ts';
import { requestTo } from './targets.ts';
import { ask } from './wire.ts';

const signs = [
  '\x1b[2J',
  '\x1b]0;x\x07',
  '\x9b31m',
  '\x7f',
  '\x08',
  '\u2028',
  '\u202e',
  '\ufeff',
  '\ud800',
  '%1b[2J',
  '%',
  '%s%d%j',
];

it.each(['text', 'json'])('lives while it logs hostile calls as %s', { timeout: 60_000 }, async (as) => {
  const server = await Child.start('--log', as);
  try {
    for (const sign of signs) {
      const target = join(
        'GET /',
        raw(sign),
        '?a=',
        raw(sign),
        ' HTTP/1.1\r\nHost: x\r\nAuthorization: ',
        raw(sign),
        '\r\n\r\n',
      );
      await ask(server.port, target, { replies: 0, halfClose: true, timeoutMs: 2000 });
      expect(await named(server, sign)).toBe('0');
    }
    for (const [, bytes] of hostileRequests.filter((_, i) => i % 3 === 0)) {
      await ask(server.port, join(bytes).subarray(0, 200_000), { replies: 0, halfClose: true, timeoutMs: 2000 });
    }
    for (const row of [...forms, ...images].filter((each, i) => i % 3 === 0 && !isHeavy(each))) {
      const { replies } = await ask(server.port, requestTo(feishu, row[3] ?? FORM, addressed(row[1], feishu.field)));
      expect(replies[0]?.status).toBeLessThan(500);
    }
    expect(await inTheStillness(server)).toEqual(['0', '0', '0']);
    expect(server.trouble).toBeUndefined();
    expect(await socketsLeft(server)).toBe(0);
  } finally {
    await server.stop();
  }
});

it('serves on while nobody reads its log', { timeout: 60_000 }, async () => {
  const server = await Child.start('--log', 'json');
  try {
    server.leaveUnread();
    const long = join('GET /', repeat(12_000, 'x'), ' HTTP/1.1\r\nHost: x\r\n\r\n');
    for (let i = 0; i < 200; i++) await ask(server.port, long);
    expect(await codeOf(server.port, small)).toBe('0');
    expect(server.trouble).toBeUndefined();
  } finally {
    await server.stop();
  }
});

function named({ port }: Child, filename: string): Promise<string> {
  return codeOf(port, requestTo(feishu, FORM, addressed(form(type, file({ filename, name: 'image' })), 'image')));
}
