import type { Described } from '../../../core/described.ts';
import { images } from './images.ts';
import { sends } from './sends.ts';

/** Read off what the endpoints do; the contract's run is held to it. */
export const described: Described = {
  security: {
    kakaoSecret: {
      type: 'apiKey',
      in: 'header',
      name: 'Authorization',
      description: '`userID;secret_key`, with nothing before it.',
    },
  },
  endpoints: { ...images, ...sends },
};
