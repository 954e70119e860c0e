import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { printed } from './printed.ts';

// Whether the Dockerfile works, as far as that can be told without Docker: its steps, in folders that stand for its images.

interface Stage {
  readonly name: string | undefined;
  readonly steps: [instruction: string, rest: string][];
}

const lines = readFileSync('Dockerfile', 'utf8')
  .replace(/\\\n\s*/g, '')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'));
const stages: Stage[] = [];
for (const line of lines) {
  const [, instruction = '', rest = ''] = /^(\w+) (.*)$/.exec(line) ?? [];
  if (instruction === 'FROM') stages.push({ name: / AS (\w+)$/.exec(rest)?.[1], steps: [] });
  else stages.at(-1)?.steps.push([instruction, rest]);
}

const ignored = readFileSync('.dockerignore', 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map(like);
const isSent = (from: string) => from === '.' || !ignored.some((pattern) => pattern.test(from));

function like(pattern: string): RegExp {
  return new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`);
}

function step(instructions: Stage['steps'], name: string): string {
  return instructions.find(([instruction]) => instruction === name)?.[1] ?? '';
}

it('gives a command that answers its own health check', { timeout: 600_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'standin-docker-'));
  const prefix = join(folder, 'global');
  const env = { ...process.env, npm_config_prefix: prefix, npm_config_cache: join(folder, 'cache') };
  const inside = (stage: string, path: string) => join(folder, stage, path);
  try {
    for (const [i, { name = `${i}`, steps }] of stages.entries()) {
      let cwd = inside(name, '/');
      for (const [instruction, rest] of steps) {
        if (instruction === 'WORKDIR') {
          cwd = inside(name, rest);
          mkdirSync(cwd, { recursive: true });
        } else if (instruction === 'COPY' && rest === '. .') {
          cpSync('.', cwd, { recursive: true, filter: isSent });
        } else if (instruction === 'COPY') {
          const [, stage = '', from = ''] = /^--from=(\w+) (\S+) \.\/$/.exec(rest) ?? [];
          for (const file of filesLike(inside(stage, from))) cpSync(file, join(cwd, basename(file)));
        } else if (instruction === 'RUN') {
          await promisify(execFile)('sh', ['-c', rest], { cwd, env });
        }
      }
    }
    const { steps } = stages.at(-1) as Stage;
    expect(step(steps, 'USER')).toBe('node');
    const [command, ...args] = JSON.parse(step(steps, 'ENTRYPOINT')) as string[];
    const server = spawn(join(prefix, 'bin', command as string), [...args, '--port', '0'], { env });
    const ended = once(server, 'exit');
    try {
      const port = /:(\d+)\n/.exec(await printed(server.stdout))?.[1];
      const [, check = ''] = /CMD (.*)$/.exec(step(steps, 'HEALTHCHECK')) ?? [];
      expect(check).toContain(`:${step(steps, 'EXPOSE')}/`);
      const asked = (to: string) => promisify(execFile)('sh', ['-c', check.replace('4010', to)]);
      await asked(`${port}`);
      await expect(asked('1')).rejects.toMatchObject({ code: 1 });
    } finally {
      server.kill('SIGTERM');
      expect((await ended)[0]).toBe(0);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

function filesLike(pattern: string): string[] {
  const name = like(basename(pattern));
  const found = readdirSync(dirname(pattern))
    .filter((each) => name.test(each))
    .map((each) => join(dirname(pattern), each));
  expect(found).toHaveLength(1);
  return found;
}
