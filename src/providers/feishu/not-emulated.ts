/** What programs ask of the live host around an upload, and nothing here answers. */
export const notEmulated: readonly string[] = [
  'PATCH /open-apis/im/v1/messages/:id/urgent_app',
  'GET /open-apis/im/v1/chats/search',
  'POST /open-apis/bot/hook/:hook_token',
  'GET /open-apis/application/v6/applications/:id',
  'POST /open-apis/ephemeral/v1/send',
  'POST /open-apis/interactive/v1/card/update',
  'POST /open-apis/message/v4/send',
  'POST /open-apis/message/v4/batch_send',
  'POST /open-apis/image/v4/put',
];
