/** An element of an XML file, as far as reports have them. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

const decoded = (text: string): string =>
  text.replace(/&(\w+|#39);/g, (_, name: string) => {
    const [letter] = Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }).flatMap(([key, value]) =>
      key === name ? [value] : [],
    );
    if (letter === undefined) throw new Error(`no entity is called ${name}`);
    return letter;
  });

/** A small part of XML, read strictly: what is not in it is refused. */
export function readXml(xml: string): Element {
  const [declaration] = xml.match(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/) ?? [];
  if (declaration === undefined) throw new Error('no declaration');
  const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]|&(?!(?:amp|lt|gt|quot|#39);)|\]\]>/u.exec(
    xml,
  );
  if (illegal) throw new Error(`not allowed at ${illegal.index}`);
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  const token = /<([a-z]+)((?: [a-z]+="[^"<]*")*)(\/?)>|<\/([a-z]+)>|([^<>]+)/gy;
  token.lastIndex = declaration.length;
  while (token.lastIndex < xml.length) {
    const at = token.lastIndex;
    const [found, name, attributes, empty, closes, text] = token.exec(xml) ?? [];
    const inside = open.at(-1);
    if (found === undefined || inside === undefined) throw new Error(`no markup: ${xml.slice(at, at + 80)}`);
    if (text !== undefined) inside.text += decoded(text);
    else if (closes !== undefined) {
      if (open.pop()?.name !== closes) throw new Error(`${closes} closes what is not open`);
    } else {
      const each = [...`${attributes}`.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, key, value]) => [
        key,
        decoded(`${value}`),
      ]);
      if (new Set(each.map(([key]) => key)).size !== each.length) throw new Error(`an attribute twice in ${found}`);
      const element = { name: `${name}`, attributes: Object.fromEntries(each), children: [], text: '' };
      inside.children.push(element);
      if (empty === '') open.push(element);
    }
  }
  const [root, ...more] = top.children;
  if (root === undefined || more.length > 0 || open.length !== 1 || top.text.trim() !== '')
    throw new Error('no one root');
  return root;
}
