import { form, named, quoted, signs, units, url } from './escapings.ts';

/** Ways to write a name with its value, so that a reader of that language finds both. */
export const languages: Readonly<Record<string, (name: string, secret: string) => string>> = {
  JSON: (name, secret) => JSON.stringify({ app_id: 'cli_1', [name]: secret, other: 'x' }),
  'JSON over lines': (name, secret) => JSON.stringify({ [name]: secret, other: 'x' }, undefined, '\t'),
  'JSON further in': (name, secret) => JSON.stringify({ a: [{ [name]: ['x', { y: secret }] }] }),
  'JSON in JSON': (name, secret) => JSON.stringify({ data: JSON.stringify({ [name]: secret, other: 'x' }) }),
  'JSON in JSON in JSON': (name, secret) =>
    JSON.stringify({ data: JSON.stringify({ data: JSON.stringify({ [name]: secret }) }) }),
  'JSON, no more than begun': (name, secret) => JSON.stringify({ [name]: secret }).slice(0, -2),
  'JSON, a line between': (name, secret) => `{"${name}"\r\n:\t\n${JSON.stringify(secret)}}`,
  'JSON with another kind of code units': (name, secret) => `{"${name}":"${units(secret)}"}`,
  'JSON with backslashes before its quotes': (name, secret) =>
    JSON.stringify({ [name]: secret.replace(/["\\]/g, '') }).replaceAll('"', '\\"'),
  'JSON with smart quotes': (name, secret) => `{“${name}”: “${secret.replace(/["“”\\]/g, '')}”, “a”: “b”}`,
  'JSON with quotes of German': (name, secret) => `{„${name}“: „${secret.replace(/["“”„\\]/g, '')}“, „a“: „b“}`,
  'single quotes': (name, secret) => `{'${name}': ${quoted(secret, "'")}, 'a': 'b'}`,
  backticks: (name, secret) => `{\`${name}\`: ${quoted(secret, '`')}, a: 1}`,
  'bytes of Python': (name, secret) => `{'${name}': b${quoted(secret, "'")}, 'a': 'b'}`,
  'a class of Python': (name, secret) => `App(${name}=${quoted(secret, "'")}, a='b')`,
  'a tuple of Python': (name, secret) => `[('a', 'b'), ('${name}', ${quoted(secret, "'")})]`,
  'an array of PHP': (name, secret) => `array('${name}' => ${quoted(secret, "'")}, 'a' => 'b')`,
  'a printed array of PHP': (name, secret) => `Array\n(\n    [${name}] => ${secret.replace(/[^\w-]/g, '_')}\n)\n`,
  'a serialised array of PHP': (name, secret) =>
    `a:1:{s:${name.length}:"${name}";s:${Buffer.byteLength(secret)}:"${secret.replaceAll('"', '')}";}`,
  XML: (name, secret) => `<xml><${name}>${signs(secret, named)}</${name}><a>b</a></xml>`,
  'XML as characters': (name, secret) => `<xml>\n<${name}><![CDATA[${secret}]]></${name}></xml>`,
  'an attribute of XML': (name, secret) => `<app ${name}="${signs(secret, named)}" a="b"/>`,
  'an element with its name as an attribute': (name, secret) =>
    `<input name="${name}" value="${signs(secret, named)}"><input name="a" value="b">`,
  YAML: (name, secret) => `app:\n  - a: b\n    ${name}: ${JSON.stringify(secret)}\n`,
  'YAML without quotes': (name, secret) => `a: b\n${name}: x${secret.replace(/ #|: /g, '_')}x\nc: d\n`,
  'YAML with single quotes': (name, secret) => `${name}: '${secret.replaceAll("'", "''")}'\na: b\n`,
  'YAML in a block': (name, secret) => `${name}: |\n  ${secret}\n  ${secret}\na: b\n`,
  CSV: (name, secret) => `"${JSON.stringify({ [name]: secret.replace(/["\\]/g, '') }).replaceAll('"', '""')}",b\n`,
  'a form': (name, secret) => `a=b&${name}=${form(secret)}&c=d`,
  'a form of JSON': (name, secret) => `a=b&data=${form(JSON.stringify({ [name]: secret }))}&c=d`,
  'a URL in JSON': (name, secret) => JSON.stringify({ u: `http://x/y?a=b&${name}=${url(secret)}&c=d#e`, f: 'g' }),
  'a URL in a URL': (name, secret) => `http://x/?to=${url(`http://y/?${name}=${url(secret)}&c=d`)}&e=f`,
  'a link': (name, secret) => `<a href="/?a=b&amp;${name}=${url(secret)}&amp;c=d">e</a>`,
  'lines of headers': (name, secret) => `Host: x\r\n${name}: x${secret}x\r\nAccept: */*\r\n`,
  'a file of settings': (name, secret) => `A=b\n${name}=${quoted(secret, '"')}\nC=d\n`,
  'an order of curl with a form': (name, secret) =>
    `curl 'http://x' -d '${name}=${form(secret).replaceAll("'", '%27')}' -k`,
  'an order of curl with JSON': (name, secret) =>
    `curl -d '${JSON.stringify({ [name]: secret.replaceAll("'", '') })}' -k http://x`,
  'an order of curl with JSON in double quotes': (name, secret) =>
    `curl -d "${JSON.stringify({ [name]: secret }).replace(/["\\`$]/g, '\\$&')}" -k http://x`,
  'an order of curl with a header': (name, secret) =>
    `curl -H '${name}: Bearer x${secret.replaceAll("'", '')}x' -H 'a: b' http://x`,
  'an option': (name, secret) => `call --${name} ${quoted(secret, '"')} --other x`,
  'a form of parts': (name, secret) =>
    `--b\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${secret}\r\n--b\r\nContent-Disposition: form-data; name="a"\r\n\r\nb\r\n--b--\r\n`,
  'a form of parts with types': (name, secret) =>
    `--b\r\nContent-Disposition: form-data; name=${name}\r\nContent-Type: text/plain\r\n\r\n${secret}\r\n--b--\r\n`,
};
