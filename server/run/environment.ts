import { createRequire } from 'node:module';
import { placesFor } from '../env/places.ts';
import { variables } from '../env/variables.ts';
import type { RunningServer } from '../index.ts';

type Pointed = Pick<RunningServer, 'url' | 'proxyUrl' | 'caFile'>;

/** What a command is given so that its calls come to a server, over what it would have anyhow, and what could not be had. */
export async function environmentFor({ url, proxyUrl, caFile }: Pointed, before: NodeJS.ProcessEnv) {
  const { trouble, ...places } = caFile === undefined ? noPlaces : await placesFor(caFile, before);
  const told = proxyUrl === undefined ? {} : variables({ proxy: proxyUrl, ...places });
  // With a certificate of somebody else's it is theirs to say who is to be trusted.
  const pointing = Object.fromEntries(Object.entries(told).filter(([, value]) => value !== ''));
  const { NODE_OPTIONS: options = '' } = before;
  const NODE_OPTIONS = `${options} --require ${quoted(preload())}`.trim();
  return { env: { ...before, ...pointing, STANDIN_URL: url, NODE_OPTIONS }, trouble };
}

const noPlaces = { authority: '', bundle: '', trouble: undefined };

/** `standin/register` as a file that both kinds of programs can have ahead of them. */
function preload(): string {
  return createRequire(import.meta.url).resolve('standin/register');
}

/** As Node reads it: in quotes, and only there, a backslash stands before what is to be taken as it is. */
function quoted(path: string): string {
  return /[ "]/.test(path) ? `"${path.replace(/["\\]/g, '\\$&')}"` : path;
}
