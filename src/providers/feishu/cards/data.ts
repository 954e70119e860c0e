import { type Fields, fieldsIn, isFields } from '../../../core/json-fields.ts';
import type { World } from '../../../core/world.ts';
import type { Caller } from '../gateway/caller.ts';
import { readCard } from '../messages/content/card.ts';
import { richMessageMaxBytes } from '../switches.ts';

/** What a text is as a card. */
export interface Data {
  readonly content: Fields | undefined;
  readonly empty: boolean;
  /** No JSON object. */
  readonly unreadable: boolean;
  /** Absent where nobody asks for it. */
  readonly schema?: unknown;
  readonly exclusive: boolean;
  /** The first element_id that stands twice. */
  readonly twice: string | undefined;
  readonly components: number;
  readonly bytes: number;
  readonly badImage: string | undefined;
  /** Of another app. */
  readonly foreignImage: string | undefined;
  /** Keys that it shows. */
  readonly keys: readonly string[];
}

/** Characters that are read, more than any card has unless it is said to. */
const LONGEST_READ = 256 * 1024;

export function readData(sent: string, caller: Caller, world: World): Data {
  const longest = Math.max(LONGEST_READ, world.settings.get(richMessageMaxBytes));
  if (sent.length > longest) return { ...dataOf(undefined, sent, caller, world), unreadable: false };
  return dataOf(fieldsIn(sent), sent, caller, world);
}

export function dataOf(content: Fields | undefined, sent: string, caller: Caller, world: World): Data {
  const objects = content === undefined ? [] : objectsIn(content);
  const ids = objects.flatMap(({ element_id }) => (typeof element_id === 'string' ? [element_id] : []));
  const keys = content === undefined ? [] : readCard(content).cardImages;
  const isEmpty = sent.trim() === '' || (content !== undefined && Object.keys(content).length === 0);
  const isPicture = (key: string) => stored(key, world)?.kind === 'message';
  return {
    content,
    empty: isEmpty,
    unreadable: content === undefined && !isEmpty,
    schema: content?.schema,
    exclusive: isFields(content?.config) && content.config.update_multi === false,
    twice: repeatedIn(ids),
    components: objects.filter(({ tag }) => typeof tag === 'string').length,
    bytes: Buffer.byteLength(sent),
    badImage: keys.find((key) => !isPicture(key)),
    foreignImage: keys.find((key) => isPicture(key) && isOfAnother(key, caller, world)),
    keys,
  };
}

/** Of a caller who is nobody that is not known. */
function isOfAnother(key: string, { tenant }: Caller, world: World): boolean {
  return tenant !== '' && stored(key, world)?.tenant !== tenant;
}

function stored(key: string, world: World) {
  return world.objects.get('feishu', key, world.clock.now());
}

function repeatedIn(ids: readonly string[]): string | undefined {
  const before = new Set<string>();
  return ids.find((id) => before.size === before.add(id).size);
}

/** Every object of a card, outside in, without a call for each level. */
export function objectsIn(card: Fields): Fields[] {
  const found: Fields[] = [];
  const waiting: unknown[] = [card];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    if (isFields(next)) found.push(next);
    for (const each of Object.values(next)) if (typeof each === 'object' && each !== null) waiting.push(each);
  }
  return found;
}
