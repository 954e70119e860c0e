/** Ways in which an answer may give back what it was sent. */
const each = (text: string, write: (code: string) => string): string =>
  Array.from(Buffer.from(text), (byte) => write(byte.toString(16).padStart(2, '0'))).join('');
const json = (text: string): string => JSON.stringify(text).slice(1, -1);
const small = (text: string): string => text.replace(/%[\dA-F]{2}/g, (found) => found.toLowerCase());
const url = encodeURIComponent;
const form = (text: string): string => new URLSearchParams([['', text]]).toString().slice(1);
const signs: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', "'": '&#39;', '<': '&lt;', '>': '&gt;' };

type Write = (text: string) => string;
const writings: readonly Write[] = [
  url,
  (text) => small(url(text)),
  form,
  (text) => small(form(text)),
  json,
  (text) => json(text).replaceAll('/', '\\/'),
  (text) => text.replace(/[&"'<>]/g, (sign) => signs[sign] ?? sign),
];
/** Of every character, which no program does to a plain text by itself. */
const wholly: readonly Write[] = [
  (text) => each(text, (code) => `%${code}`),
  (text) => each(text, (code) => `%${code.toUpperCase()}`),
  (text) => text.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
];

/** A text and how it is written, once or twice over, with what stands for it written so as well. */
export function writtenForms(text: string, shown: string): ReadonlyMap<string, string> {
  const forms = new Map([[text, shown]]);
  for (let round = 0; round < 2; round++) {
    for (const [written, instead] of [...forms]) {
      for (const write of writings) if (!forms.has(write(written))) forms.set(write(written), write(instead));
    }
  }
  return forms;
}

/** Of a secret that has a name: that stands for it however it is written. */
export function allForms(text: string, label: string): ReadonlyMap<string, string> {
  const once = [text, ...wholly.map((write) => write(text))];
  return new Map(once.flatMap((each) => [...writtenForms(each, label).keys()].map((form) => [form, label] as const)));
}
