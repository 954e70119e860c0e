import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** What is there once for each provider may have the same name in each. */
const places = ['src/core', 'src/client', 'src/control', 'src/emulator', 'src/testing', 'server', 'mocks', 'contracts'];
const perProvider = /^(src\/providers|contracts)\/(feishu|wechat|kakao)\//;

it('has no exported type or class of one name in two places', () => {
  const files = execFileSync('git', ['ls-files', '--deduplicate', '--', ...places], { encoding: 'utf8' })
    .split('\n')
    .filter((file) => /\.tsx?$/.test(file) && !perProvider.test(file));
  const declared = new Map<string, string[]>();
  for (const file of files) {
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(
      /^export (?:abstract )?(?:class|interface|type) (\w+)/gm,
    )) {
      declared.set(name, [...(declared.get(name) ?? []), file]);
    }
  }
  const twice = [...declared].filter(([, where]) => where.length > 1);
  expect(twice).toEqual([]);
});
