import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { expect, it, vi } from 'vitest';
import { define } from '../../server/commands/rules.ts';
import type { Provider } from '../../src/core/provider.ts';
import { createEmulator } from '../../src/emulator/emulator.ts';
import { feishu, kakao, wechat } from '../../src/errors.ts';
import { providers } from '../../src/providers/index.ts';
import { doorTo, providerOf } from './doors.ts';
import { knownErrors, wantedAs } from './known.ts';

const served: readonly Provider[] = providers;
const endpoints = [
  ...new Map(
    served.flatMap(({ origins }) => origins.flatMap((origin) => origin.endpoints)).map((each) => [each.name, each]),
  ).values(),
];

it('answers with no error that it does not have', () => {
  for (const { rules, errors: table, images } of endpoints) {
    const ofImages = Object.keys(images?.errors ?? {});
    for (const { id, error } of rules) {
      const names = typeof error === 'string' ? [error] : Object.values(error.errors);
      for (const name of names) expect([...Object.keys(table), ...ofImages], id).toContain(name);
    }
    expect(Object.keys(table)).toEqual(expect.arrayContaining(ofImages));
  }
});

const several = [
  ['feishu/images', 99991668, ['userTokenInvalid', 'userTokenRefused']],
  ['feishu/download', 99991668, ['userTokenInvalid', 'userTokenRefused']],
  ['feishu/bot', 99991668, ['userTokenInvalid', 'userTokenRefused']],
  ['feishu/messages', 99991668, ['userTokenInvalid', 'userTokenRefused']],
  ['feishu/reply', 99991668, ['userTokenInvalid', 'userTokenRefused']],
  ['feishu/message', 99991668, ['userTokenInvalid', 'userTokenRefused']],
  ['feishu/message_list', 99991668, ['userTokenInvalid', 'userTokenRefused']],
  ['feishu/recall', 99991668, ['userTokenInvalid', 'userTokenRefused']],
  ['feishu/card_update', 99991668, ['userTokenInvalid', 'userTokenRefused']],
  ['feishu/edit', 99991668, ['userTokenInvalid', 'userTokenRefused']],
  ['feishu/forward', 99991668, ['userTokenInvalid', 'userTokenRefused']],
  ['feishu/merge_forward', 99991668, ['userTokenInvalid', 'userTokenRefused']],
  ['feishu/resource', 99991668, ['userTokenInvalid', 'userTokenRefused']],
  ['feishu/reaction_create', 99991668, ['userTokenInvalid', 'userTokenRefused']],
  ['feishu/reaction_list', 99991668, ['userTokenInvalid', 'userTokenRefused']],
  ['feishu/reaction_delete', 99991668, ['userTokenInvalid', 'userTokenRefused']],
  ['feishu/files', 99991668, ['userTokenInvalid', 'userTokenRefused']],
  ['feishu/file_download', 99991668, ['userTokenInvalid', 'userTokenRefused']],
  ['feishu/user', 99991668, ['userTokenInvalid', 'userTokenRefused']],
  ['feishu/user_create', 99991668, ['userTokenInvalid', 'userTokenRefused']],
  ['feishu/user_patch', 99991668, ['userTokenInvalid', 'userTokenRefused']],
  ['feishu/user_ids', 99991668, ['userTokenInvalid', 'userTokenRefused']],
  ['feishu/cardkit_create', 99991668, ['userTokenInvalid', 'userTokenRefused']],
  ['feishu/cardkit_update', 99991668, ['userTokenInvalid', 'userTokenRefused']],
  ['feishu/cardkit_content', 99991668, ['userTokenInvalid', 'userTokenRefused']],
  ['feishu/cardkit_settings', 99991668, ['userTokenInvalid', 'userTokenRefused']],
  ['feishu/chat_create', 99991668, ['userTokenInvalid', 'userTokenRefused']],
  ['feishu/chat_list', 99991668, ['userTokenInvalid', 'userTokenRefused']],
  ['feishu/chat', 99991668, ['userTokenInvalid', 'userTokenRefused']],
  ['feishu/chat_update', 99991668, ['userTokenInvalid', 'userTokenRefused']],
  ['feishu/member_list', 99991668, ['userTokenInvalid', 'userTokenRefused']],
  ['feishu/is_in_chat', 99991668, ['userTokenInvalid', 'userTokenRefused']],
  ['feishu/member_add', 99991668, ['userTokenInvalid', 'userTokenRefused']],
  ['kakao/FT', 'E600', ['failedToUpload', 'tooLarge', 'imageShape', 'imageFormat']],
  ['kakao/FT_WIDE', 'E600', ['failedToUpload', 'tooLarge', 'imageShape', 'imageFormat']],
  ['kakao/mms-image', 'C400_2', ['tooLarge', 'imageFormat', 'tooWide', 'tooHigh']],
] as const;

it.each(several)('%s refuses %s as a fault, and says which errors it is', (endpoint, code, names) => {
  expect(() =>
    createEmulator<Provider>().orderFault({ provider: providerOf(endpoint), endpoint, error: code }),
  ).toThrow(`${code} is several errors: say which of ${names.join(', ')}`);
});

const all = Object.entries(knownErrors).flatMap(([endpoint, errors]) =>
  errors.map((error) => ({ endpoint, ...error })),
);

it('takes every other code for one error, as a number and as text', () => {
  const emulator = createEmulator<Provider>();
  const byCode = all.filter(({ byNameAlone }) => !byNameAlone);
  const refused = byCode.filter(({ endpoint, name, code }) => {
    // So many may wait, and no more.
    emulator.world.faults.clear();
    try {
      const orders = [code, `${code}`].map((error) =>
        emulator.orderFault({ provider: providerOf(endpoint), endpoint, error }),
      );
      return orders.some(({ error }) => error !== name);
    } catch {
      return true;
    }
  });
  expect(refused.map(({ endpoint, name }) => `${endpoint} ${name}`).toSorted()).toEqual(
    several.flatMap(([endpoint, , names]) => names.map((name) => `${endpoint} ${name}`)).toSorted(),
  );
});

const published: Readonly<Record<string, object>> = { feishu, wechat, kakao };

it('publishes every error that there is, under its name', () => {
  const missing = all.filter(({ endpoint, name, code }) => {
    const tables: Readonly<Record<string, { readonly code?: unknown }>>[] = Object.values(
      published[providerOf(endpoint)] ?? {},
    );
    return !tables.some((table) => table[name]?.code === code);
  });
  expect(missing.map(({ endpoint, name }) => `${endpoint} ${name}`)).toEqual([]);
});

async function printed(...args: string[]): Promise<string> {
  const log = vi.spyOn(console, 'log').mockImplementation(() => {});
  const command = new Command();
  define(command);
  await command.parseAsync(args, { from: 'user' });
  const text = log.mock.calls.map(([line]) => `${line}\n`).join('');
  log.mockRestore();
  return text;
}

it('documents every error as `standin rules --markdown` prints it', async () => {
  expect(readFileSync('docs/errors.md', 'utf8')).toBe(await printed('--markdown'));
});

it('writes the credential that asks for it beside every error', async () => {
  const page = await printed('--markdown');
  for (const { endpoint, ...error } of all) {
    const { name, code } = error;
    const wanted = wantedAs(endpoint, error);
    const row = page
      .split(`## ${endpoint}\n`)[1]
      ?.split('\n')
      .find((line) => line.startsWith(`| ${name} | ${code} |`));
    expect(row, `${endpoint} ${name}`).toContain(doorTo(endpoint).magic(wanted));
    expect(row, `${endpoint} ${name}`).toContain(`\`"error":${JSON.stringify(wanted)}\``);
  }
});

it('gives the address of every source, or says that none is known, and the totals by grade last', async () => {
  const lines = (await printed()).trimEnd().split('\n');
  const sources = lines.filter((line) => line.startsWith('    '));
  expect(sources.length).toBeGreaterThan(400);
  for (const line of sources) expect(line).toMatch(/ \((https:\S+|(public code, )?no address known)\)$/);
  const total = (name: string) => new RegExp(`^${name}: \\d+ documented, \\d+ observed, \\d+ assumed$`);
  expect(lines.slice(-3)).toEqual(['rules', 'errors', 'switches'].map((name) => expect.stringMatching(total(name))));
  const counted = lines.at(-2)?.match(/\d+/g)?.map(Number) ?? [];
  expect(counted.reduce((sum, each) => sum + each)).toBe(all.length);
});

it('prints one form at a time', async () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const command = new Command().exitOverride();
  define(command);
  await expect(command.parseAsync(['--json', '--markdown'], { from: 'user' })).rejects.toThrow(
    "option '--markdown' cannot be used with option '--json'",
  );
  write.mockRestore();
});
