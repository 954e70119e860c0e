import { readFileSync } from 'node:fs';
import { Command } from 'commander';
import { expect, it, vi } from 'vitest';
import { define } from '../../server/commands/rules.ts';
import { catalogue } from '../../src/control/rules.ts';
import { createEmulator } from '../../src/emulator/emulator.ts';
import { feishu, kakao, wechat } from '../../src/errors.ts';
import { providers } from '../../src/providers/index.ts';
import { doorTo, liveBases, providerOf } from './doors.ts';

const { errors } = catalogue(providers);
const endpoints = [
  ...new Map(
    providers.flatMap(({ origins }) => origins.flatMap((origin) => origin.endpoints)).map((each) => [each.name, each]),
  ).values(),
];

/** Codes of an endpoint, each with the names of the errors it stands for. */
const codes = endpoints.flatMap(({ name: endpoint, errors: table }) =>
  [...new Set(Object.values(table).map(({ code }) => code))].map((code) => {
    const names = Object.keys(table).filter((name) => table[name]?.code === code);
    return { endpoint, code, names };
  }),
);
const plain = codes.filter(({ names }) => names.length === 1);
const ambiguous = codes.filter(({ names }) => names.length > 1);

it.each(endpoints)('$name has every error that its rules answer with', ({ rules, errors: table, images }) => {
  const imageTable = { ...images?.errors };
  for (const { id, error } of rules) {
    const names = typeof error === 'string' ? [error] : Object.values(error.errors);
    for (const name of names) expect({ ...table, ...imageTable }, id).toHaveProperty(name);
  }
  for (const name of Object.keys(imageTable)) expect(table).toHaveProperty(name);
});

it.each(errors)('$endpoint $name can be ordered, there and nowhere else', ({ endpoint, name }) => {
  const emulator = createEmulator();
  const fault = emulator.orderFault({ provider: providerOf(endpoint), endpoint, error: name });
  expect(fault).toMatchObject({ error: name, endpoints: [endpoint], times: 1, skip: 0, struck: 0 });
});

it.each(plain)(
  '$endpoint takes $code for $names.0, as a fault and in a credential',
  async ({ endpoint, code, names }) => {
    const provider = providerOf(endpoint);
    const [name] = names;
    const emulator = createEmulator();
    expect(emulator.orderFault({ provider, endpoint, error: code })).toMatchObject({ error: name });
    expect(emulator.orderFault({ provider, endpoint, error: `${code}` })).toMatchObject({ error: name });
    emulator.world.faults.clear();
    const door = doorTo(endpoint);
    await emulator.fetch(door.request(liveBases[provider] ?? '', door.magic(code)));
    expect(emulator.requests()).toMatchObject([{ endpoint, verdict: { error: name, code, magic: true } }]);
  },
);

it.each(ambiguous)('$endpoint refuses $code as a fault, and says which errors it is', ({ endpoint, code, names }) => {
  const order = { provider: providerOf(endpoint), endpoint, error: code };
  expect(() => createEmulator().orderFault(order)).toThrow(
    `${code} is several errors: say which of ${names.join(', ')}`,
  );
});

it('knows which codes are several errors', () => {
  expect(ambiguous.map(({ endpoint, code }) => `${endpoint} ${code}`)).toEqual([
    'feishu/images 99991668',
    'feishu/download 99991668',
    'kakao/FT E600',
    'kakao/FT_WIDE E600',
  ]);
});

const published: Readonly<Record<string, object>> = { feishu, wechat, kakao };

it.each(endpoints)('$name answers with tables that are published', ({ name, errors: table }) => {
  const tables: object[] = Object.values(published[providerOf(name)] ?? {});
  for (const [error, row] of Object.entries(table)) {
    const found = tables.filter((each) => (each as Record<string, unknown>)[error] === row);
    expect(found, error).not.toEqual([]);
  }
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
  for (const { endpoint, code, names } of codes) {
    for (const name of names) {
      const wanted = names.length === 1 ? code : name;
      const row = page
        .split(`## ${endpoint}\n`)[1]
        ?.split('\n')
        .find((line) => line.startsWith(`| ${name} | ${code} |`));
      expect(row, `${endpoint} ${name}`).toContain(doorTo(endpoint).magic(wanted));
      expect(row, `${endpoint} ${name}`).toContain(`\`"error":${JSON.stringify(wanted)}\``);
    }
  }
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
