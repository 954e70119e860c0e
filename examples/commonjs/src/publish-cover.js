const { UploadError, WeChatClient } = require('standin/clients');

/** Uploads the cover of an article to WeChat, and resolves to its address, or to why WeChat refused it. */
async function publishCover(cover, filename, account) {
  try {
    return await new WeChatClient(account).uploadImage(cover, { filename });
  } catch (error) {
    if (error instanceof UploadError) return { refused: error.code };
    throw error;
  }
}

module.exports = { publishCover };
