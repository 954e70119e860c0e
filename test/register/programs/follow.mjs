// Follows a redirect from one live host to another, and prints where it came out, and what came there.
const response = await fetch('http://mmbiz.qpic.cn/first?a=1');
console.log(JSON.stringify({ url: response.url, redirected: response.redirected, seen: await response.json() }));
