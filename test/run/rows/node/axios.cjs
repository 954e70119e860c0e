// axios with form-data, in CommonJS.
const { createReadStream } = require('node:fs');
const axios = require('axios');
const FormData = require('form-data');

const API = 'https://api.weixin.qq.com/cgi-bin';

async function main() {
  const app = { grant_type: 'client_credential', appid: 'wx1', secret: 's' };
  const { data } = await axios.get(`${API}/token`, { params: app });
  const form = new FormData();
  form.append('media', createReadStream(process.argv[2]));
  const upload = await axios.post(`${API}/media/uploadimg`, form, { params: { access_token: data.access_token } });
  const picture = await axios.get(upload.data.url, { responseType: 'arraybuffer' });
  console.log(upload.data.url, picture.data.length);
}

main();
