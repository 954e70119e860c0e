/** A form of text fields and files, as the platform itself would send it. */
export function form(
  ...fields: [name: string, value: string | Uint8Array<ArrayBuffer>, filename?: string][]
): FormData {
  const data = new FormData();
  for (const [name, value, filename] of fields) {
    if (typeof value === 'string') data.append(name, value);
    else data.append(name, new Blob([value]), filename ?? 'blob');
  }
  return data;
}
