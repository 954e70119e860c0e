import type { Document, LineCounter, Node, Pair } from 'yaml';
import { InputError } from '../../src/core/input-error.ts';

type Yaml = typeof import('yaml');

interface Parsed {
  readonly value: unknown;
  /** Of what an error speaks of: it begins with the path of a field, as in `accounts.0.app_id must be a string`. */
  lineOf(says: string): number;
}

/** YAML, of which JSON is a part. Throws an InputError with the line; the text itself is not repeated: there are secrets in it. */
export async function parse(text: string, what: string): Promise<Parsed> {
  const yaml = await import('yaml');
  const lines = new yaml.LineCounter();
  const document = yaml.parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const why = /^[^"'`:]*/.exec(error.message)?.[0].trim();
    throw new InputError(`${what}, line ${lines.linePos(error.pos[0]).line}: it is neither YAML nor JSON: ${why}`);
  }
  const strange = unknownAlias(document, yaml);
  if (strange !== undefined) {
    throw new InputError(`${what}, line ${lines.linePos(strange).line}: nothing has the name of this alias`);
  }
  return { value: dataIn(document, what) ?? {}, lineOf: (says) => lineOf(says, document, lines, yaml) };
}

function dataIn(document: Document, what: string): unknown {
  try {
    return document.toJS();
  } catch {
    // They may stand for more than memory holds.
    throw new InputError(`${what} cannot be read: there are too many aliases in it`);
  }
}

/** Where it stands. */
function unknownAlias(document: Document, yaml: Yaml): number | undefined {
  let found: number | undefined;
  yaml.visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) !== undefined) return undefined;
      found = alias.range?.[0] ?? 0;
      return yaml.visit.BREAK;
    },
  });
  return found;
}

/** The line of the deepest field that is named and there. */
function lineOf(says: string, document: Document, lines: LineCounter, yaml: Yaml): number {
  let place: Place = { node: document.contents ?? undefined, at: document.contents?.range?.[0] ?? 0 };
  const [path = '', field = ''] = says.split(/[\s:]+/, 2);
  const [, strange = ''] = /there is no (?:setting )?"([^"]+)"/.exec(says) ?? [];
  for (const word of [path, field, strange]) place = inside(place, word, document, yaml);
  return lines.linePos(place.at).line;
}

interface Place {
  readonly node: Node | undefined;
  /** Where it begins, or its key. */
  readonly at: number;
}

/** As deep along a path as it goes; names of fields may have dots in them. */
function inside(place: Place, path: string, document: Document, yaml: Yaml): Place {
  const node = yaml.isAlias(place.node) ? place.node.resolve(document) : place.node;
  if (yaml.isSeq(node)) {
    const [, index = '', rest = ''] = /^(\d+)(?:\.(.*))?$/.exec(path) ?? [];
    const item = index === '' ? undefined : (node.items[Number(index)] as Node | undefined);
    return item ? inside({ node: item, at: item.range?.[0] ?? place.at }, rest, document, yaml) : place;
  }
  if (!yaml.isMap(node)) return place;
  const pair = (node.items as Pair<Node, Node | null>[])
    .filter(({ key }) => `${path}.`.startsWith(`${key}.`))
    .toSorted((a, b) => `${b.key}`.length - `${a.key}`.length)[0];
  if (pair === undefined) return place;
  const next = { node: pair.value ?? undefined, at: pair.key.range?.[0] ?? place.at };
  return inside(next, path.slice(`${pair.key}`.length + 1), document, yaml);
}
