/**
 * The words that providers bring along, read off the types of those that an emulator is given: so a program's compiler
 * knows them, of a provider more as well. Of `Named` itself nothing is known, and any word will do.
 */

/** What words are read off: each provider is one. */
export interface Named {
  readonly name: string;
  readonly origins: readonly { readonly endpoints: readonly Endpoint[] }[];
  readonly switches: readonly { readonly name: string; readonly documented: string | number }[];
  readonly account: { readonly schema: object };
  readonly shelf: { readonly kinds: readonly string[] };
}

interface Endpoint {
  readonly name: string;
  readonly words?: { readonly error: string; readonly code: string | number };
}

export type KnownProvider<P extends Named = Named> = P['name'];

type EndpointOf<P extends Named> = P['origins'][number]['endpoints'][number];

export type EndpointName<P extends Named = Named> = EndpointOf<P>['name'];

type WordsOf<P extends Named> = NonNullable<EndpointOf<P>['words']>;

/** Our word for an error. */
export type ErrorName<P extends Named = Named> = WordsOf<P>['error'];

/** The provider's. */
export type ErrorCode<P extends Named = Named> = WordsOf<P>['code'];

/** Either of them. */
export type ErrorWord<P extends Named = Named> = ErrorName<P> | ErrorCode<P>;

/** What a picture is for. */
export type ImagePurpose<P extends Named = Named> = P['shelf']['kinds'][number];

type SwitchOf<P extends Named> = P['switches'][number];

export type SwitchName<P extends Named = Named> = SwitchOf<P>['name'];

/** Every switch with its value. */
export type SwitchValues<P extends Named = Named> = {
  readonly [Each in SwitchOf<P> as Each['name']]: ValueOf<Each>;
};

/** Some switches, to be set. A number may be a text, and the other way round, as on a command line. */
export type ChosenSwitches<P extends Named = Named> = {
  readonly [Each in SwitchOf<P> as Each['name']]?: Spelt<ValueOf<Each>> | undefined;
};

type ValueOf<S extends Named['switches'][number]> = S['documented'];

type Spelt<V extends string | number> = V | `${V}` | (V extends `${infer Amount extends number}` ? Amount : never);

/** An account in the provider's own terms: an app id and secret, an appid and secret, a user id. */
export type AccountDeclaration<P extends Named = Named> = P extends Named
  ? string extends P['name']
    ? AnyAccount
    : AccountOf<P>
  : never;

/** Written out, so that an editor shows its fields and a compiler its name. */
type AccountOf<P extends Named> = {
  readonly [Field in keyof Declared<P>]: Declared<P>[Field];
};

type Declared<P extends Named> = { readonly provider: P['name'] } & FieldsOf<P['account']['schema']>;

/**
 * An account as it is shown: with what was left open filled in, and what was made for it. What only other accounts have is
 * undefined.
 */
export type ShownAccount<P extends Named = Named> = string extends P['name'] ? AnyAccount : ShownOf<P, P>;

export interface AnyAccount {
  readonly provider: string;
  readonly [property: string]: unknown;
}

type ShownOf<P extends Named, Among extends Named> = P extends Named ? ShownAccountOf<P, Among> : never;

type ShownAccountOf<P extends Named, Among extends Named> = {
  readonly [Field in keyof Shown<P, Among>]: Shown<P, Among>[Field];
};

type Shown<P extends Named, Among extends Named> = Declared<P> &
  MadeOf<P> & { readonly [Field in Exclude<FieldName<Among>, FieldName<P>>]?: undefined };

type FieldName<P extends Named> = P extends Named ? keyof Declared<P> | keyof MadeOf<P> : never;

/** What a world makes for an account. */
type MadeOf<P extends Named> = P['account'] extends { shown(...given: never): infer Made } ? PartsOf<Made> : unknown;

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
      : Schema extends { readonly type: 'object' }
        ? FieldsOf<Schema>
        : Schema extends { readonly type: infer Type extends keyof Simple }
          ? Simple[Type]
          : unknown;

interface Simple {
  readonly string: string;
  readonly boolean: boolean;
  readonly integer: number;
  readonly number: number;
}
