import { render } from 'preact';
import { App } from './app.tsx';
import { keepRefreshing } from './bar/vitals.ts';
import { feed } from './feed.ts';
import { language } from './texts/index.ts';

document.documentElement.lang = language;
const place = document.createElement('div');
place.id = 'page';
document.body.replaceChildren(place);
render(<App />, place);
void feed.run();
keepRefreshing();
