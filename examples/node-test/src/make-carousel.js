import { KakaoClient } from 'standin/clients';

/** Uploads the pictures of a KakaoTalk carousel, and resolves to the addresses of those that were taken. */
export async function makeCarousel(pictures, account) {
  const { success, failure } = await new KakaoClient(account).uploadCarouselFeed(pictures);
  return { urls: success.map(({ url }) => url), refused: failure.map(({ file }) => file.name) };
}
