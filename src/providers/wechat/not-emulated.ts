/** What programs ask of the live host around an upload, and nothing here answers. */
export const notEmulated: readonly string[] = [
  'GET /cgi-bin/media/get/jssdk',
  'POST /cgi-bin/freepublish/submit',
  'POST /cgi-bin/freepublish/get',
  'POST /cgi-bin/freepublish/getarticle',
  'POST /cgi-bin/freepublish/batchget',
  'POST /cgi-bin/freepublish/delete',
  'GET /cgi-bin/getcallbackip',
  'POST /wxa/img_sec_check',
  'POST /wxa/uploadmedia',
];
