import type { Provider } from './provider.ts';
import type { Switch, Value } from './settings.ts';

/**
 * The words that providers bring along, read off the types of those that an emulator is given: so a program's compiler
 * knows them, of a provider more as well. Of `Provider` itself nothing is known, and any word will do.
 */

export type ProviderName<P extends Provider = Provider> = P['name'];

type EndpointOf<P extends Provider> = P['origins'][number]['endpoints'][number];

export type EndpointName<P extends Provider = Provider> = EndpointOf<P>['name'];

type WordsOf<P extends Provider> = NonNullable<EndpointOf<P>['words']>;

/** Our word for an error. */
export type ErrorName<P extends Provider = Provider> = WordsOf<P>['error'];

/** The provider's. */
export type ErrorCode<P extends Provider = Provider> = WordsOf<P>['code'];

/** Either of them; a number may be a text, as in a query. */
export type ErrorWord<P extends Provider = Provider> = ErrorName<P> | ErrorCode<P> | `${ErrorCode<P>}`;

/** What a picture is for. */
export type ImageKind<P extends Provider = Provider> = P['shelf']['kinds'][number];

type SwitchOf<P extends Provider> = P['switches'][number];

export type SwitchName<P extends Provider = Provider> = SwitchOf<P>['name'];

/** Every switch with its value. */
export type SwitchValues<P extends Provider = Provider> = {
  readonly [Each in SwitchOf<P> as Each['name']]: ValueOf<Each>;
};

/** Some switches, to be set. A number may be a text, and the other way round, as on a command line. */
export type ChosenSwitches<P extends Provider = Provider> = {
  readonly [Each in SwitchOf<P> as Each['name']]?: Spelt<ValueOf<Each>> | undefined;
};

type ValueOf<S extends Switch> = S['documented'];

type Spelt<V extends Value> = V | `${V}` | (V extends `${infer Amount extends number}` ? Amount : never);

/** An account in the provider's own terms: an app id and secret, an appid and secret, a user id. */
export type AccountDeclaration<P extends Provider = Provider> = P extends Provider
  ? string extends P['name']
    ? AnyAccount
    : AccountOf<P>
  : never;

/** Written out, so that an editor shows its fields and a compiler its name. */
type AccountOf<P extends Provider> = {
  readonly [Field in keyof Declared<P>]: Declared<P>[Field];
};

type Declared<P extends Provider> = { readonly provider: P['name'] } & FieldsOf<P['account']['schema']>;

/**
 * An account as it is shown: with what was left open filled in, and what was made for it. What only other accounts have is
 * undefined.
 */
export type ShownAccount<P extends Provider = Provider> = string extends P['name']
  ? AnyAccount
  : ShownOf<P, FieldName<P>>;

export interface AnyAccount {
  readonly provider: string;
  readonly [property: string]: unknown;
}

type ShownOf<P extends Provider, Known extends PropertyKey> = P extends Provider ? ShownAccountOf<P, Known> : never;

type ShownAccountOf<P extends Provider, Known extends PropertyKey> = {
  readonly [Field in keyof Shown<P, Known>]: Shown<P, Known>[Field];
};

type Shown<P extends Provider, Known extends PropertyKey> = Declared<P> &
  MadeOf<P> & { readonly [Field in Exclude<Known, FieldName<P>>]?: undefined };

type FieldName<P extends Provider> = P extends Provider ? keyof Declared<P> | keyof MadeOf<P> : never;

/** What a world makes for an account. */
type MadeOf<P extends Provider> = P['account'] extends { shown(...given: never): infer Made } ? PartsOf<Made> : unknown;

type PartsOf<Made> = { readonly [Field in KeyIn<Made>]?: PartOf<Made, Field> | undefined };

type KeyIn<Made> = Made extends unknown ? keyof Made & string : never;

type PartOf<Made, Field extends string> = Made extends { readonly [Each in Field]: infer Part } ? Part : never;

/** What a JSON schema of an object lets stand in it, as far as schemas of accounts go. */
type FieldsOf<Schema> = Schema extends {
  readonly properties: infer Properties;
  readonly required: readonly (infer Required)[];
}
  ? { readonly [Name in keyof Properties & Required]: TypeOf<Properties[Name]> } & {
      readonly [Name in Exclude<keyof Properties, Required | 'provider'>]?: TypeOf<Properties[Name]> | undefined;
    }
  : { readonly [property: string]: unknown };

type TypeOf<Schema> = Schema extends { readonly const: infer Only }
  ? Only
  : Schema extends { readonly enum: readonly (infer Word)[] }
    ? Word
    : Schema extends { readonly type: 'array'; readonly items: infer Item }
      ? readonly TypeOf<Item>[]
      : Schema extends { readonly type: infer Type extends keyof Simple }
        ? Simple[Type]
        : unknown;

interface Simple {
  readonly string: string;
  readonly boolean: boolean;
  readonly integer: number;
  readonly number: number;
}
