/** Text into XML and HTML. Whatever is put into a template is escaped, unless this same template made it. */
import { escapeInvisible } from './escape-invisible.ts';

export interface Markup {
  readonly markup: string;
}

type Piece = string | number | Markup | readonly Markup[];

/** Safe between tags and between quotes; an attribute without quotes is never written. */
export const markup = (texts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup => ({
  markup: texts.reduce((written, text, i) => `${written}${markupOf(pieces[i - 1] ?? '')}${text}`),
});

/** For our own style and script, which are no text of anybody else. */
export const trusted = (text: string): Markup => ({ markup: text });

function markupOf(piece: Piece): string {
  if (typeof piece !== 'object') return escaped(escapeInvisible(String(piece)));
  return 'markup' in piece ? piece.markup : piece.map((each) => each.markup).join('\n');
}

const escaped = (text: string): string => text.replace(/[&<>"']/g, (found) => entities[found] ?? found);

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
