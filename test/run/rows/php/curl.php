<?php
// PHP's curl.
const API = 'https://api.weixin.qq.com/cgi-bin';

function send(string $url, array $more = []): string
{
    $call = curl_init($url);
    curl_setopt_array($call, [CURLOPT_RETURNTRANSFER => true] + $more);
    $answer = curl_exec($call);
    if ($answer === false) {
        fwrite(STDERR, curl_error($call) . "\n");
        exit(1);
    }
    return $answer;
}

$token = json_decode(send(API . '/token?grant_type=client_credential&appid=wx1&secret=s'))->access_token;
$form = ['media' => new CURLFile($argv[1], 'image/png', 'photo.png')];
$url = json_decode(send(API . "/media/uploadimg?access_token=$token", [CURLOPT_POSTFIELDS => $form]))->url;
echo $url, ' ', strlen(send($url)), "\n";
