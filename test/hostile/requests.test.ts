import { afterAll, beforeAll, expect, it } from 'vitest';
import { Child } from './child.ts';
import { join } from './pieces.ts';
import { hostileRequests } from './requests.ts';
import { socketsLeft } from './senders.ts';
import { ask, type Heard } from './wire.ts';

let server: Child;
beforeAll(async () => {
  server = await Child.start();
});
afterAll(() => server.stop());

/** The statuses, with the code where there is one. */
function inWords({ replies, rest, ended }: Heard): string {
  const said = replies.map(({ status, body }) => {
    const code = /"errcode":"(\w+)"/.exec(body.toString())?.[1];
    return code === undefined ? `${status}` : `${status} ${code}`;
  });
  const odd = rest.length === 0 ? '' : ` and ${JSON.stringify(rest.toString('latin1'))}`;
  return `${said.join(', ')}${ended === 'answered' ? '' : ` ${ended}`}${odd}`.trim();
}

it.each(hostileRequests)('answers or hangs up on %s', async (_, bytes, answer) => {
  const replies = answer.endsWith('closed') ? 0 : answer.split(', ').length;
  const heard = await ask(server.port, join(bytes), { replies });
  expect(inWords(heard)).toBe(answer);
});

it.each(hostileRequests)('does so, and no later, with a FIN behind it: %s', async (_, bytes) => {
  const { ended, rest, replies } = await ask(server.port, join(bytes), {
    replies: 0,
    halfClose: true,
  });
  expect({ ended, rest: `${rest}` }).toEqual({ ended: 'closed', rest: '' });
  expect(replies.every(({ status }) => status < 500)).toBe(true);
});

it('is as well afterwards as before', async () => {
  expect(server.trouble).toBeUndefined();
  expect(await socketsLeft(server)).toBe(0);
});
