const extensions: Readonly<Record<string, readonly string[]>> = { jpg: ['jpg', 'jpeg'], png: ['png'], gif: ['gif'] };

/** What follows the last dot, in lower case; nothing where there is none. */
export function extensionOf(filename: string): string {
  const dot = filename.lastIndexOf('.');
  return dot === -1 ? '' : filename.slice(dot + 1).toLowerCase();
}

/** Of formats in a list such as `jpg,png`. */
export function extensionsOf(formats: string): string[] {
  return formats.split(',').flatMap((format) => extensions[format] ?? []);
}
