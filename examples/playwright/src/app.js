import { createServer } from 'node:http';
import { FeishuClient, UploadError } from 'standin/clients';

const page = `<!doctype html>
<title>Photos</title>
<input type="file" accept="image/*">
<output></output>
<script type="module">
  const [input, output] = document.querySelectorAll('input, output');
  input.onchange = async () => {
    const answer = await fetch('/photos?name=' + encodeURIComponent(input.files[0].name), { method: 'POST', body: input.files[0] });
    output.value = await answer.text();
  };
</script>
`;

/** A page that takes photos, and a program behind it that keeps them at Feishu; resolves once it listens. */
export async function startApp(account) {
  const feishu = new FeishuClient(account);
  const server = createServer(async (request, response) => {
    if (request.method === 'GET') {
      response.setHeader('Content-Type', 'text/html').end(page);
      return;
    }
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const filename = new URL(request.url, 'http://localhost').searchParams.get('name') ?? 'photo';
    try {
      const { imageKey } = await feishu.uploadImage(Buffer.concat(chunks), { type: 'message', filename });
      response.end(`kept as ${imageKey}`);
    } catch (error) {
      const why = error instanceof UploadError && error.code === 234006 ? 'it is too large' : 'try again';
      response.writeHead(422).end(`not kept: ${why}`);
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => new Promise((resolve) => server.close(resolve));
  return { url: `http://127.0.0.1:${server.address().port}`, close };
}
