import type { IncomingMessage, ServerResponse } from 'node:http';
import { headOf, targetOf } from './head.ts';
import { respond } from './respond.ts';
import type { Traffic } from './traffic.ts';

/** Answers what belongs to no provider and is not for the control plane: in our own words, and into the journal. */
export function answerNowhere(traffic: Traffic, request: IncomingMessage, response: ServerResponse): void {
  const { emulator } = traffic;
  const { url } = targetOf(request);
  const head = headOf(request, url);
  const known = emulator.providers.flatMap(({ origins }) => origins.flatMap(({ prefixes = [] }) => prefixes));
  const where = `nothing is emulated at ${url.split('?', 1)[0]}; there are ${known.join(', ')} and /__standin`;
  const note = emulator.noteOn(head);
  const error = note === undefined ? where : `${where}; ${note}`;
  const reply = { status: 404, headers: ['Content-Type', 'application/json'], body: JSON.stringify({ error }) };
  const deviation = `no provider answered: nothing is emulated at this path${note === undefined ? '' : `; ${note}`}`;
  const answer = { reply, deviation, note };
  respond(response, { ...answer, request: emulator.noteStray(head, answer) }, traffic);
}
