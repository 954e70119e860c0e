import { type Sources, whereOf } from '../../contracts/engine/sources.ts';

const opening = `# Sources

<!-- Made from the tables of sources in src/providers and contracts by \`npm run generate\`; a test holds it to them. -->

What every rule, error, switch and case rests on, by the id under which \`standin rules\`, the journal, \`standin check\` and the reports of \`standin contract\` name it.

- **official page**: the provider's own. What it prints is *documented*.
- **field observation**: what somebody published of the live service, such as an issue with its answer. Such facts are *observed*.
- **public code**: code, or an answer quoted in it. Observed too. Where no repository is known, it says so: nobody can look it up, and what was seen, and when, is all there is.
- **standard**: holds for everybody and names no provider. What a provider makes of it is *assumed*, as is whatever a source leaves open.

*Dated* is the day that a source gives itself; *seen* is when what it reports was seen, or, of a page that reports nothing, when it was read.`;

const kinds = {
  official: 'official page',
  field: 'field observation',
  code: 'public code',
  standard: 'standard',
} as const;

/** All that is cited, by the product or by the contract, once. */
export function sourcesPage(tables: Readonly<Record<string, Sources>>): string {
  const sections = Object.entries(tables).map(([provider, sources]) => {
    const rows = Object.entries(sources).map(([id, source]) => {
      const { title, url, updated = '', seen, kind } = source;
      const where = url === undefined ? whereOf(source) : `<${url}>`;
      return line([`\`${id}\``, kinds[kind], title, updated, seen, where]);
    });
    const heads = ['id', 'kind', 'what', 'dated', 'seen', 'where'];
    return [`## ${provider}`, '', line(heads), line(heads.map(() => '---')), ...rows].join('\n');
  });
  return `${[opening, ...sections].join('\n\n')}\n`;
}

function line(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
