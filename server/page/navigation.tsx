import { useEffect, useRef } from 'preact/hooks';
import { Icon } from './parts/icons.tsx';
import { linkTo, type Place, places } from './route.ts';
import { t } from './texts/index.ts';

export function Navigation({ place }: { readonly place: Place }) {
  const list = useRef<HTMLElement>(null);
  // On a narrow screen it is one line that one scrolls.
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ inline: 'center', block: 'nearest' });
  }, [place]);
  return (
    <nav ref={list} aria-label={t.navigation}>
      {places.map((each) => (
        <a key={each} href={linkTo(each)} aria-current={each === place ? 'page' : undefined}>
          <Icon name={each} />
          <span>{t.places[each]}</span>
        </a>
      ))}
    </nav>
  );
}
