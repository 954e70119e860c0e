import { relative, resolve } from 'node:path';
import { API } from 'typescript/unstable/sync';
import { joints, MORE } from '../../src/core/say.ts';
import { Reader } from './reader.ts';

/** What Standin says of a call, as its compiler sees it. */
export interface Sentences {
  /** Each with the files that have it; a gap is `{}`. */
  readonly all: ReadonlyMap<string, readonly string[]>;
  /** Where something is said that no table could have: it is no text of ours that is known before it runs. */
  readonly untold: readonly string[];
}

const places = ['src/core/', 'src/providers/', 'src/emulator/', 'server/commands/check-words.ts'];
/** What says is made of, and not what is said. */
const MEANS = 'src/core/say.ts';

let collected: Sentences | undefined;

/** Every sentence that wants a translation: what is tagged with `say`, and each text that stands where a `Said` does. */
export function sentences(): Sentences {
  collected ??= collect();
  return collected;
}

/** What is wrong with the table of a language: a sentence it lacks, one that nobody says, one with other gaps. */
export function faultsOf(tongue: Readonly<Record<string, string>>): string[] {
  const wanted = [...sentences().all.keys()];
  const known = wanted.filter((each) => Object.hasOwn(tongue, each));
  return [
    ...wanted.filter((each) => !Object.hasOwn(tongue, each)).map((each) => `lacks: ${each}`),
    ...Object.keys(tongue).flatMap((each) => (sentences().all.has(each) ? [] : `nobody says: ${each}`)),
    ...known.filter((each) => !hasGapsOf(each, tongue[each] as string)).map((each) => `has other gaps: ${each}`),
  ];
}

/** Each once, in their order or by their numbers, and something is said. */
function hasGapsOf(english: string, text: string): boolean {
  const count = english.match(/\{\}/g)?.length ?? 0;
  const found: readonly string[] = text.match(/\{\d*\}/g) ?? [];
  const numbers = Array.from({ length: count }, (_, i) => `{${i + 1}}`);
  const isWhole = found.every((each) => each === '{}') || numbers.every((each) => found.includes(each));
  return text !== '' && found.length === count && isWhole;
}

function collect(): Sentences {
  const api = new API({ cwd: process.cwd() });
  try {
    const config = resolve('test/languages/tsconfig.json');
    const project = api.updateSnapshot({ openProjects: [config] }).getProject(config);
    if (project === undefined) throw new Error(`${config} is no project`);
    const all = new Map<string, readonly string[]>([...joints, MORE].map((each) => [each, [MEANS]]));
    const untold: string[] = [];
    const add = (sentence: string, file: string) => {
      const before = all.get(sentence) ?? [];
      if (!before.includes(file)) all.set(sentence, [...before, file]);
    };
    const files = project.program.getSourceFileNames().map((name) => relative('.', name));
    for (const file of files.filter((each) => each !== MEANS && places.some((place) => each.startsWith(place)))) {
      const source = project.program.getSourceFile(resolve(file));
      if (source === undefined) throw new Error(`${file} is not read`);
      const reader = new Reader(project.checker, {
        says: (sentence) => add(sentence, file),
        untold: (node) => untold.push(`${file}: ${node.getText(source)}`),
      });
      reader.read(source);
    }
    return { all, untold };
  } finally {
    api.close();
  }
}
