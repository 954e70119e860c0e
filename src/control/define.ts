import { createRequire } from 'node:module';
import type { TSchema, TUnsafe, Type as TypeBuilder } from '@sinclair/typebox';
import type { Control, Scene } from './control.ts';
import { validate } from './schema/validate.ts';

/** TypeBox's. */
export type Types = typeof TypeBuilder;

/** A schema of values of that type. */
export type SchemaOf<T> = TSchema & { readonly static: T };

interface Definition<Input, Output>
  extends Pick<
    Control<Input, Output>,
    | 'call'
    | 'says'
    | 'list'
    | 'waits'
    | 'stream'
    | 'bytes'
    | 'speaks'
    | 'later'
    | 'creates'
    | 'form'
    | 'links'
    | 'absent'
  > {
  /** What errors about the input begin with; with a number behind it where the input is a list. */
  readonly about?: string;
  /** Its schema, with defaults for what may be left out. */
  readonly input?: (types: Types) => SchemaOf<Input>;
  readonly output?: (types: Types) => SchemaOf<One<Output>>;
  /** Given what fits the schema, with its defaults filled in. */
  readonly run: (scene: Scene, input: Input, base: string | undefined) => Output;
}

/** Of a stream, what comes of it; of a promise, what it is of. */
type One<Output> = Output extends AsyncIterableIterator<infer Each> ? Each : Awaited<Output>;

export function control<Input = undefined, Output = void>(of: Definition<Input, Output>): Control<Input, Output> {
  const { input, output, run, about = '', ...rest } = of;
  const given = once(input);
  const gives = once(output);
  const perform: Control<Input, Output>['run'] = (scene, sent, base) => {
    const schema = given();
    // What may be left out altogether has an object for its schema.
    return run(
      scene,
      schema === undefined ? sent : validate<Input>(schema, sent === undefined ? {} : sent, about),
      base,
    );
  };
  return {
    ...rest,
    get input() {
      return given();
    },
    get output() {
      return gives();
    },
    // One that gives a promise rejects with what the others throw.
    run: rest.later ? ((async (...given) => await perform(...given)) as typeof perform) : perform,
  };
}

/** Made when somebody asks, and then kept. */
function once(make: ((types: Types) => TSchema) | undefined): () => TSchema | undefined {
  let made: TSchema | undefined;
  return () => {
    made ??= make?.(typeBuilder());
    return made;
  };
}

/** TypeBox takes 90 ms to load, which the first upload has no use for. */
function typeBuilder(): Types {
  return (createRequire(import.meta.url)('@sinclair/typebox') as { Type: Types }).Type;
}

/** Where a schema says which TypeScript it is for, of what JSON schema cannot: a word that providers `P` bring (names.ts). */
export const typed = Symbol('TypeScript');
/** Where a schema of an object says that each provider in `P` has its own, so that its words belong together. */
export const perProvider = Symbol('each provider');

/** A word of providers. */
export function word<Word extends string>(types: Types, type: string, options: object = {}): TUnsafe<Word> {
  return types.Unsafe<Word>({ type: 'string', [typed]: type, ...options });
}

/** One of these words. */
export function oneOf<Word extends string>(types: Types, words: readonly Word[], options: object = {}): TUnsafe<Word> {
  return types.Unsafe<Word>({ enum: [...words], ...options });
}

export function orNull(types: Types, description: string, type = 'string'): TUnsafe<string | null> {
  return types.Unsafe<string | null>({ type: ['string', 'null'], [typed]: `${type} | null`, description });
}

/** An error's code, a provider's number or text; or that or our name of it. */
export function code(types: Types, description: string, type: 'Code' | 'Word' = 'Code'): TUnsafe<string | number> {
  return types.Unsafe<string | number>({ type: ['string', 'number'], [typed]: `Error${type}<P>`, description });
}

/** Of which `title` is the name of its type. Nothing may stand in it beside its fields. */
export function named(title: string, description?: string) {
  return { title, additionalProperties: false, ...(description && { description }) } as const;
}
