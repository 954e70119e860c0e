type Shape = Readonly<Record<string, unknown>>;

/** What Ajv says of a value that does not fit. */
interface Misfit {
  /** `/field/0`, empty for the whole. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: Shape;
  readonly parentSchema?: Shape;
}

type Words = (shape: Shape, params: Shape) => string;

const types: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
};

/** What each keyword of our schemas asks for. A pattern's words are its schema's description. */
const words: Readonly<Record<string, Words>> = {
  type: mustBe,
  minimum: mustBe,
  maximum: mustBe,
  enum: (_, { allowedValues }) => `must be one of ${listed(allowedValues)}`,
  bytes: ({ bytes }) => `must be ${bytes === true ? 'bytes, as a Uint8Array or as a file of a form' : bytes}`,
  pattern: ({ description }) => `must be ${description}`,
  maxItems: ({ description }) => `must be ${description}`,
  minLength: () => 'must not be empty',
  minItems: () => 'must not be empty',
  maxLength: ({ maxLength }) => `must have ${maxLength} characters at the most`,
  required: (_, { missingProperty }) => `must have ${missingProperty}`,
  dependencies: (_, { property, missingProperty }) => `must have ${missingProperty} where it has ${property}`,
  minProperties: oneOfThem,
  maxProperties: oneOfThem,
  additionalProperties: ({ properties = {} }, { additionalProperty }) =>
    `there is no ${JSON.stringify(additionalProperty)}; there are ${Object.keys(properties as object).join(', ')}`,
};

/** What was wrong with a field and what is allowed. The value itself is not repeated: it may be a secret. */
export function inWords({ instancePath, keyword, message, params, parentSchema = {} }: Misfit): string {
  const field = instancePath === '' ? '' : `${instancePath.slice(1).replaceAll('/', '.')} `;
  return `${field}${words[keyword]?.(parentSchema, params) ?? message}`;
}

function mustBe({ type, minimum, maximum }: Shape): string {
  if (type !== 'integer') return `must be ${[type].flat().map(nameOf).join(' or ')}`;
  const from = minimum === undefined ? '' : ` from ${minimum}`;
  return `must be a whole number${from}${maximum === undefined ? '' : ` to ${maximum}`}`;
}

function nameOf(type: unknown): string {
  return types[String(type)] ?? String(type);
}

function oneOfThem({ properties = {} }: Shape): string {
  return `must have just one of ${Object.keys(properties as object).join(', ')}`;
}

function listed(values: unknown): string {
  return [values].flat().join(', ');
}
