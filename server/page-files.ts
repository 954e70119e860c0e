import { readFileSync } from 'node:fs';

export interface PageFile {
  readonly type: string;
  readonly content: Buffer;
}

/** Of the names that the build gave to what the page is made of. */
interface Names {
  readonly script: string;
  readonly style: string;
  readonly icon: string;
}

/** What was built of server/page; where this is the source itself, as under Vitest, there it is too. */
const folder = new URL(import.meta.url.endsWith('.ts') ? '../dist/page/' : '../page/', import.meta.url);
const types: Readonly<Record<keyof Names, string>> = {
  script: 'text/javascript; charset=utf-8',
  style: 'text/css; charset=utf-8',
  icon: 'image/svg+xml',
};

/** The page, as it is read at the first look. */
export class PageFiles {
  private readonly names: Names = JSON.parse(readFileSync(new URL('names.json', folder), 'utf8'));
  private readonly files = new Map<string, PageFile>();

  constructor() {
    for (const [kind, type] of Object.entries(types) as [keyof Names, string][]) {
      const name = this.names[kind];
      this.files.set(name, { type, content: readFileSync(new URL(name, folder)) });
    }
  }

  find(name: string): PageFile | undefined {
    return this.files.get(name);
  }

  /** `base`: where the control plane is, from the page's own address on, with no slash behind it. */
  document(base: string): string {
    const { script, style, icon } = this.names;
    const at = (name: string) => escaped(`${base}/page/${name}`);
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Standin</title>
<link rel="icon" href="${at(icon)}">
<link rel="stylesheet" href="${at(style)}">
<script type="module" src="${at(script)}"></script>
</head>
<body>
<noscript>This page needs JavaScript. What it shows is JSON too: see GET /__standin.</noscript>
</body>
</html>
`;
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
