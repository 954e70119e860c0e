import { createRequire } from 'node:module';

/** What a command is given so that its calls come to this address, over what it would have anyhow. */
export function environmentFor(url: string, before: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: options = '' } = before;
  return { ...before, STANDIN_URL: url, NODE_OPTIONS: `${options} --require ${quoted(preload())}`.trim() };
}

/** `standin/register` as a file that both kinds of programs can have ahead of them. */
function preload(): string {
  return createRequire(import.meta.url).resolve('standin/register');
}

/** As Node reads it: in quotes, and only there, a backslash stands before what is to be taken as it is. */
function quoted(path: string): string {
  return /[ "]/.test(path) ? `"${path.replace(/["\\]/g, '\\$&')}"` : path;
}
