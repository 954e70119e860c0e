import type { AccountDeclaration } from '../core/names.ts';
import type { Provider } from '../core/provider.ts';
import type { Tongue } from '../core/say.ts';
import type { World } from '../core/world.ts';
import type { Config } from './config/config.ts';

/** What a control works on. */
export interface Scene {
  readonly providers: readonly Provider[];
  readonly world: World;
  readonly seed: Seed;
  /** Whether calls of the control plane need the admin token. Default false: in process nobody asks for one. */
  readonly guarded?: boolean;
  /** In which it is told what was wrong with calls. Absent: in English. */
  readonly tongue?: Tongue | undefined;
}

/** What an emulator was made with, and what a reset goes back to. */
export interface Seed {
  readonly accounts: readonly AccountDeclaration[];
  readonly config: Config;
}

/**
 * Something that a test, a page or a script may ask of an emulator, or order from it. Declared once: methods, routes,
 * documents and types are made from it.
 */
export interface Control<Input = never, Output = unknown> {
  /** Method and path under `/__standin`. A parameter in the path is the whole input. Absent: for programs in the same process. */
  readonly call?: `${'GET' | 'POST' | 'PUT' | 'DELETE'} /${string}`;
  /** What it does, as half a sentence. */
  readonly says: string;
  /** JSON schemas. Absent: nothing goes in, or comes back. */
  readonly input: object | undefined;
  readonly output: object | undefined;
  /** What a list is called in an answer. */
  readonly list?: string;
  /** Over HTTP its list can be waited for, where it is empty yet: `?wait=10`, in seconds. */
  readonly waits?: true;
  /** What comes back is one thing after the other, each as the output says, as long as somebody asks for the next. */
  readonly stream?: true;
  /** Over HTTP what goes in, or comes back, is no JSON, but the bytes as they are. */
  readonly bytes?: true;
  /** In what comes back are sentences of ours, in the words of the scene's tongue. */
  readonly speaks?: true;
  /** It gives a promise. */
  readonly later?: true;
  /** Something new is there afterwards. */
  readonly creates?: true;
  /**
   * Over HTTP it takes a form with files, each of which is the `content` of one item of its list; or, as well as JSON, a form
   * with one file, which is the field that it is sent as.
   */
  readonly form?: 'list' | 'one';
  /** Gives URLs, which lead to an address of the caller's choosing. */
  readonly links?: true;
  /** Why there is none, where the output is undefined or false. */
  absent?(scene: Scene, input: Input): string;
  /**
   * `base`: where URLs are to lead, such as a server's address; absent: they are the live ones. Throws an InputError that
   * says what was wrong with the input and what is allowed; then nothing has changed.
   */
  run(scene: Scene, input: Input, base?: string): Output;
}

export type Controls = Readonly<Record<string, Control>>;

/** Each control as a method. */
export type MethodsOf<All> = {
  readonly [Name in keyof All]: All[Name] extends Control<infer Input, infer Output> ? Method<Input, Output> : never;
};

type Method<Input, Output> = [Input] extends [undefined]
  ? () => Output
  : Partial<Input> extends Input
    ? (input?: Input, base?: string) => Output
    : (input: Input, base?: string) => Output;

/** Runs it, and tells whoever waits for what it changes. */
export function perform(control: Control, scene: Scene, input: never, base?: string): unknown {
  const output = control.run(scene, input, base);
  if (control.call?.startsWith('GET ') !== true) scene.world.happenings.tell({ what: 'change' });
  return output;
}

export function methodsOf<All extends Controls>(controls: All, scene: Scene): MethodsOf<All> {
  const methods = Object.entries(controls).map(([name, control]) => [
    name,
    (input: never, base?: string) => perform(control, scene, input, base),
  ]);
  return Object.fromEntries(methods);
}
