// co-wechat-api, with the address that it has by itself.
const WeChatAPI = require('co-wechat-api');

async function main() {
  const { url } = await new WeChatAPI('wx1', 's').uploadImage(process.argv[2]);
  console.log(url, (await (await fetch(url)).arrayBuffer()).byteLength);
}

main();
