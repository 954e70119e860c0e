/** What the user asked for cannot be done. The message is one line that says what was wrong and what is allowed. */
export class UsageError extends Error {}
