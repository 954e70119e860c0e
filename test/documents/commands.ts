import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A command as a document prints it, on one line. */
export interface Command {
  readonly document: string;
  readonly text: string;
}

/** The pages that a user reads; what a translation of the README has is what the README has. */
export const documents: readonly string[] = [
  ...readdirSync('.').filter((name) => /^(README|SKILL)\.md$/.test(name)),
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];

/** All that a document has a shell do, in turn. */
export function commandsIn(document: string): Command[] {
  const blocks = readFileSync(document, 'utf8').matchAll(/^[ \t]*```(\w*)\n([\s\S]*?)^[ \t]*```/gm);
  return [...blocks]
    .filter(([, language]) => language === 'sh')
    .flatMap(([, , block = '']) => block.replace(/\\\n\s*/g, '').split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((text) => ({ document, text }));
}

/** What no test can do as it is printed, and why. */
const notRun: readonly [pattern: RegExp, why: string][] = [
  [/^npm (ci|test)\b/, 'it is what runs these tests'],
  [/--shell (fish|powershell|cmd)/, 'it is for another shell'],
  [/publish\.js$|\bnanobot\b/, 'the program is somebody else’s'],
  [/^docker /, 'there is no Docker: test/docker.exhaustive.test.ts runs the steps'],
  [/--live|contract:live(?!.*--dry-run)/, 'it calls live services'],
  [/staging\.example|standin\.test/, 'the host is an example'],
];

/** Why a command is not run; undefined for one that is. */
export function whyNotRun({ text }: Command): string | undefined {
  if (/--dry-run/.test(text)) return undefined;
  return notRun.find(([pattern]) => pattern.test(text))?.[1];
}

/** Of the server that the commands are about. */
export interface Addresses {
  readonly url: string;
  readonly proxyUrl: string;
}

/** As whoever has installed the package says it. */
export function asInstalled({ text }: Command, { url, proxyUrl }: Addresses): string {
  return text
    .replace(/\bnpm start --/, 'standin')
    .replace(/\bnpm run contract --/, 'standin contract')
    .replace(/\bnpm run contract:live --/, 'standin contract --live')
    .replace(/\bnpx standin\b/, 'standin')
    .replace(/^standin state .*?(?= #|$)/, `$& --url ${url}`)
    .replace(/\bstandin env\b/, `$& --proxy ${proxyUrl}`)
    .replaceAll('127.0.0.1:4010', new URL(url).host)
    .replaceAll('127.0.0.1:4011', new URL(proxyUrl).host);
}

/** Without its comment, and without what has it run beside others. */
export function bare(command: string): string {
  return command.replace(/\s+#.*/, '').replace(/\s*&$/, '');
}

/** Whether it goes on until it is told to end. */
export function serves(command: string): boolean {
  const [, rest] = /^(?:[A-Z_]+=\S+ )*standin((?: |$).*)/.exec(bare(command)) ?? [];
  return rest !== undefined && !/--help|--version/.test(rest) && !/^ +[a-z]/.test(rest);
}
