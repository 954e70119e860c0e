import { Picture } from '../parts/picture.tsx';
import type { Piece, Post } from './contents.ts';

/** A rich text, without its addresses: nothing here leads anywhere. */
export function Rich({ post: { title, lines } }: { readonly post: Post }) {
  return (
    <div class="rich">
      {title !== '' && <h3>{title}</h3>}
      {[...lines.entries()].map(([place, line]) => (
        <p key={place} class="plain">
          {[...line.entries()].map(([at, piece]) => (
            <Part key={at} piece={piece} />
          ))}
        </p>
      ))}
    </div>
  );
}

function Part({ piece: { kind, text } }: { readonly piece: Piece }) {
  if (kind === 'picture') return <Picture size="large" imageKey={text} name={text} />;
  return <span class={kind}>{text}</span>;
}
