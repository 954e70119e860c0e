import { Icon } from './parts/icons.tsx';
import { linkTo, type Place, places } from './route.ts';
import { t } from './texts/index.ts';

export function Navigation({ place }: { readonly place: Place }) {
  return (
    <nav aria-label={t.navigation}>
      {places.map((each) => (
        <a key={each} href={linkTo(each)} aria-current={each === place ? 'page' : undefined}>
          <Icon name={each} />
          <span>{t.places[each]}</span>
        </a>
      ))}
    </nav>
  );
}
