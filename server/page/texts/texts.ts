import type { en } from './en.ts';

type Translated<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Key in keyof T]: Translated<T[Key]> };

/** Every text of the page: each language has all of them, and no other. */
export type Texts = Translated<typeof en>;
