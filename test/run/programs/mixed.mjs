// One call of each sort: taken, warned of, refused, refused as ordered, and to what nobody answers.
const weixin = 'https://api.weixin.qq.com/cgi-bin';
const get = (path) => fetch(`${weixin}/${path}`).then((response) => response.text());
await get('token?grant_type=client_credential&appid=wx1&secret=s');
await get('token?grant_type=client_credential&secret=s');
await get('token?grant_type=client_credential&secret=s');
await get('token?grant_type=client_credential&appid=standin-40125&secret=s');
await get('tokn');
await fetch(`${process.env.STANDIN_URL}/nowhere`);
const form = new FormData();
form.append('media', new Blob(['no picture']), 'a.jpg');
await fetch(`${weixin}/media/uploadimg?access_token=undefined`, { method: 'POST', body: form });
