import type { WrittenArticle } from '../../../src/core/shapes.ts';
import { isHere } from '../here.ts';
import { Dialog } from '../parts/dialog.tsx';
import { t } from '../texts/index.ts';

/**
 * An article as anybody reads it, in a frame in which nothing runs; where its address is the live one, which leads nowhere
 * from here, its content as text.
 */
export function Reader({ article, close }: { readonly article: WrittenArticle; readonly close: () => void }) {
  const { title, url, content } = article;
  return (
    <Dialog title={title || t.untitled} wide onClose={close}>
      {isHere(url) ? (
        <iframe class="article" sandbox="" referrerpolicy="no-referrer" src={url} title={title || t.untitled} />
      ) : (
        <pre class="content">{content}</pre>
      )}
      <p class="dim">
        {isHere(url) ? (
          <a href={url} target="_blank" rel="noreferrer noopener">
            {url}
          </a>
        ) : (
          url
        )}
      </p>
    </Dialog>
  );
}
