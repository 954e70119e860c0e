import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import type { Peer } from '../../src/core/sockets.ts';
import { createEmulator } from '../../src/emulator/emulator.ts';
import { Deliveries } from '../../src/providers/feishu/events/deliveries.ts';
import { type WaitingEvent, waitingIn } from '../../src/providers/feishu/events/waiting.ts';
import { eventually } from '../eventually.ts';

const peer: Peer = { send() {}, close() {} };
const event = (id: string, appId = 'cli_1'): WaitingEvent => ({ id, appId, json: '{}' });

/** With a patience of some milliseconds in the place of seconds. */
function deliveries(to: () => Peer | undefined = () => peer) {
  const { world } = createEmulator({ seed: 1 });
  const sent: string[] = [];
  const send = ({ id }: WaitingEvent) => {
    const by = to();
    if (by) sent.push(id);
    return by;
  };
  return { world, sent, deliveries: new Deliveries(world, send, 10) };
}

it('sends five times what nobody acknowledges, and then forgets it', async () => {
  const { world, sent, deliveries: tested } = deliveries();
  tested.add(event('a'));
  await eventually(() => expect(waitingIn(world).size).toBe(0));
  await sleep(50);
  expect(sent).toEqual(['a', 'a', 'a', 'a', 'a']);
});

it('sends no more what was acknowledged, by the app that it is for', async () => {
  const { world, sent, deliveries: tested } = deliveries();
  tested.add(event('a'));
  tested.acknowledged('a', 'cli_2');
  tested.acknowledged('b', 'cli_1');
  expect(waitingIn(world).size).toBe(1);
  tested.acknowledged('a', 'cli_1');
  tested.acknowledged('a', 'cli_1');
  expect(waitingIn(world).size).toBe(0);
  await sleep(50);
  expect(sent).toEqual(['a']);
});

it('keeps what has no socket to go by, and what one lost, until there is one', () => {
  let open: Peer | undefined;
  const { sent, deliveries: tested } = deliveries(() => open);
  tested.add(event('a'));
  expect(sent).toEqual([]);
  open = peer;
  tested.resume('cli_1');
  expect(sent).toEqual(['a']);
  open = undefined;
  tested.lost('cli_1', peer);
  open = { ...peer };
  tested.resume('cli_1');
  expect(sent).toEqual(['a', 'a']);
});

it('forgets with a reset what it has sent', async () => {
  const { world, sent, deliveries: tested } = deliveries();
  tested.add(event('a'));
  world.reset();
  await sleep(50);
  expect(sent).toEqual(['a']);
});

it('begins anew where another state is there: what it sent before is in nobody’s way', () => {
  const { world, sent, deliveries: tested } = deliveries();
  for (let i = 0; i < 101; i++) tested.add(event(`${i}`));
  expect(sent).toHaveLength(100);
  world.reset();
  waitingIn(world).put('a', 'cli_1', event('a'));
  tested.restart(['cli_1']);
  expect(sent.slice(100)).toEqual(['a']);
  tested.restart(['cli_1', 'cli_2']);
  expect(sent.slice(100)).toEqual(['a', 'a']);
});

it('holds some thousands of events of programs that never come, and no more', () => {
  const { world, deliveries: tested } = deliveries(() => undefined);
  for (let i = 0; i < 20_000; i++) tested.add(event(`${i}`, `cli_${i % 3}`));
  expect(waitingIn(world).size).toBe(10_000);
});
