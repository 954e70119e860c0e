import { expect, it } from 'vitest';
import { Settings } from '../../src/core/settings.ts';
import { World } from '../../src/core/world.ts';
import { keepMessage, messagesOf } from '../../src/providers/feishu/messages/store.ts';

const MIB = 1024 * 1024;

it('holds 100,000 messages within 128 MiB, by the count of what they hold, and forgets the oldest of whoever has most', () => {
  const world = new World({ settings: new Settings([], 'documented'), seed: 1 });
  const content = JSON.stringify({ text: 'x'.repeat(1000) });
  const sender = { id: 'cli_1', id_type: 'app_id', sender_type: 'app', tenant_key: '736588c9260f175e' } as const;
  const says = { msgType: 'text', sent: content, content, mentions: [], keys: [], sender };
  const modest = keepMessage({ ...says, tenant: 'modest', chatId: 'oc_modest' }, world);
  const ids = Array.from({ length: 100_000 }, () =>
    keepMessage({ ...says, tenant: 'greedy', chatId: 'oc_1' }, world),
  ).map(({ id }) => id);
  const kept = messagesOf(world);
  expect(kept.held).toBeLessThanOrEqual(128 * MIB);
  expect(kept.size).toBeGreaterThan(20_000);
  expect([kept.get(modest.id)?.id, kept.get(ids.at(-1) ?? '')?.id]).toEqual([modest.id, ids.at(-1)]);
  expect([kept.get(ids[0] ?? ''), kept.of('oc_1').length]).toEqual([undefined, kept.size - 1]);
  world.reset();
  expect(messagesOf(world).size).toBe(0);
});
