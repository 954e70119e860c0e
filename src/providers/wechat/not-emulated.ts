/** What programs ask of the live host around an upload, and nothing here answers. */
export const notEmulated: readonly string[] = [
  'GET /cgi-bin/media/get/jssdk',
  'GET /cgi-bin/getcallbackip',
  'POST /wxa/img_sec_check',
  'POST /wxa/uploadmedia',
];
