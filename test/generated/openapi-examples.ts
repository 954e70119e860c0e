import { allCases } from '../../contracts/cases.ts';
import { queryOf } from '../../src/core/call.ts';
import { createEmulator } from '../../src/emulator/emulator.ts';
import { exampleKey, placedOf } from '../../src/openapi/document.ts';
import type { Example, Examples } from '../../src/openapi/example.ts';
import { examples as before } from '../../src/openapi/examples.ts';
import { readReply } from '../../src/openapi/failures.ts';
import type { Placed } from '../../src/openapi/operation.ts';
import { providers } from '../../src/providers/index.ts';
import { type Seen, watchContract } from '../openapi/watched.ts';

/** Examples are all of this moment. */
const now = Date.UTC(2026, 0, 1);
const BASE = 'http://127.0.0.1:4010';
/** Characters of JSON: a call that tries a limit is no example. */
const LONGEST = 2000;

/** One call of the contract for each endpoint that takes any, and its answer: those that there are, as far as their cases are there. */
export async function examplesFromContract(): Promise<Examples> {
  const placed = (await Promise.all(providers.map(placedOf))).flat().filter(({ of }) => of.reply);
  const open = new Map(placed.map((each) => [exampleKey(each.endpoint), each]));
  const found = new Map<string, Example>();
  const look = (seen: Seen) => {
    const key = exampleKey(seen.endpoint);
    const of = open.get(key);
    if (of === undefined || found.has(key)) return;
    const example = exampleIn(seen, of);
    if (example) found.set(key, example);
  };
  const known = new Set(Object.values(before).map((each) => each.case));
  await watchContract(look, { now, cases: allCases.filter(({ id }) => known.has(id)) });
  for (const example of allCases) {
    if (found.size === open.size) break;
    if (!known.has(example.id)) await watchContract(look, { now, cases: [example] });
  }
  return Object.fromEntries(
    [...open.keys()].flatMap((key) => (found.has(key) ? [[key, found.get(key) as Example]] : [])),
  );
}

function exampleIn({ case: id, call, answer, settings }: Seen, { security }: Placed): Example | undefined {
  const { status, type, body } = readReply(answer.reply);
  const isUsual = Object.values(settings.all()).join() === usual;
  if (answer.verdict !== undefined || status !== 200 || type === undefined || typeof body !== 'object' || !isUsual)
    return;
  const secret = Object.values(security).map(({ name }) => name);
  const query = Object.fromEntries([...queryOf(call)].filter(([name]) => !secret.includes(name)));
  const json = jsonIn(call.body.length > LONGEST ? '' : call.body.toString());
  const reply: unknown = JSON.parse(JSON.stringify(body).replaceAll('http://in.process', BASE));
  if (call.body.length > LONGEST && json === undefined && call.headers.join().includes('json')) return;
  return {
    case: id,
    type,
    ...(Object.keys(query).length > 0 && { query }),
    ...(json !== undefined && { json }),
    reply,
  };
}

const usual = Object.values(createEmulator().settings()).join();

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
