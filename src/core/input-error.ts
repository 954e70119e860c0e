/** Something a user of Standin told it that cannot be; the message says what was wrong and what is allowed. */
export class InputError extends Error {
  override readonly name = 'InputError';
}
