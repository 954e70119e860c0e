// Calls more often than the journal remembers: the number of the first argument.
const url = 'https://api.weixin.qq.com/cgi-bin/token';
for (let i = 0; i < Number(process.argv[2]); i += 100) {
  await Promise.all(Array.from({ length: 100 }, () => fetch(url).then((response) => response.arrayBuffer())));
}
