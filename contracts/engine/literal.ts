/** A text as an expression that matches it and nothing else, also where a service wrote it. */
export const literal = (text: string): string => text.replace(/[\\^$.|*?+()[\]{}/]/g, '\\$&');
