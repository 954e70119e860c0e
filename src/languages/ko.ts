import type { Tongue } from '../core/say.ts';

/** What Standin says of a call, in Korean. */
export const ko: Tongue = {
  ' and ': ' 및 ',
  ' or ': ' 또는 ',
  ', ': ', ',
  'Content-Type {}': 'Content-Type {}',
  JSON: 'JSON',
  'JSON of more than {} values': '값이 {}개를 넘는 JSON',
  'JSON of {} bytes, more than Standin reads of a call of fields': '{}바이트의 JSON, Standin이 필드를 읽는 한도를 넘음',
  'JSON that cannot be parsed, of {} bytes': '파싱할 수 없는 JSON, {}바이트',
  'JSON that is a text: the object was serialised twice': '문자열로 된 JSON: 객체를 두 번 직렬화함',
  'JSON that nests deeper than {} levels': '{}단계보다 깊이 중첩된 JSON',
  "Node's Buffer as JSON": 'JSON으로 바뀐 Node의 Buffer',
  PostScript: 'PostScript',
  "Python's notation of bytes as text": 'Python의 bytes 표기를 그대로 쓴 텍스트',
  'Standin did not keep the file, which is larger than its whole store ({} bytes): it answers as deleted':
    '파일이 Standin 저장소 전체({}바이트)보다 커서 보관하지 않았습니다. 삭제된 것으로 응답합니다',
  'Standin did not keep the picture, which is larger than its whole store ({} bytes): it answers as deleted':
    '이미지가 Standin 저장소 전체({}바이트)보다 커서 보관하지 않았습니다. 삭제된 것으로 응답합니다',
  'Standin keeps {} of the messages that lie in merged messages within a merged one, and here are more':
    'Standin은 병합 메시지 안의 병합 메시지에 든 메시지를 {}개까지만 보관합니다. 여기에는 그보다 많습니다',
  "Standin's store ({} bytes) was full: {} made room, and will answer as deleted":
    'Standin 저장소({}바이트)가 가득 차 {}을 비웠습니다. 비운 것은 삭제된 것으로 응답합니다',
  XML: 'XML',
  'a "Bearer" that is not spelt so, with one capital': '"Bearer"의 철자가 다름(첫 글자만 대문자)',
  'a 7z archive': '7z 압축 파일',
  'a JPEG 2000 picture': 'JPEG 2000 이미지',
  'a JPEG XL picture': 'JPEG XL 이미지',
  'a JSON object without fields': '필드가 없는 JSON 객체',
  'a PDF': 'PDF',
  'a Photoshop document': 'Photoshop 문서',
  'a QOI picture': 'QOI 이미지',
  'a RAR archive': 'RAR 압축 파일',
  'a ZIP archive, or a document made of one': 'ZIP 압축 파일 또는 ZIP 기반 문서',
  'a body that is no JSON': 'JSON이 아닌 본문',
  'a body that is no JSON object': 'JSON 객체가 아닌 본문',
  'a boundary of {} characters': '{}자의 boundary',
  'a byte order mark before the JSON': 'JSON 앞에 붙은 BOM(바이트 순서 표시)',
  'a call from {}': '{}에서 온 호출',
  'a call that has been closed since 2022-02-28': '2022-02-28부터 중단된 호출',
  'a card in content, as messages take it': 'content에 든 카드(메시지 API의 형식)',
  'a card of the first generation is changed only where config.update_multi is true in it, before and after':
    '1세대 카드는 변경 전후 모두 config.update_multi가 true여야 변경됩니다',
  'a clientmsgid under which something was sent in the last 24 hours': '최근 24시간 안에 발송에 쓴 clientmsgid',
  'a custom app, at the endpoint for store apps': '스토어 앱용 엔드포인트에 커스텀 앱',
  'a data: address': 'data: 주소',
  'a data: address with {} in base64': 'data: 주소(base64로 인코딩된 {})',
  'a draft as mpnews, which is taken no more': 'mpnews에 초안을 지정함(더는 받지 않음)',
  'a draft of another account': '다른 계정의 초안',
  'a draft that is gone: {}': '더 이상 없는 초안: {}',
  'a draft that was published, and is none any more': '이미 게시되어 더는 초안이 아님',
  'a draft that was sent, and is none any more': '이미 발송되어 더는 초안이 아님',
  'a draft whose cover, or one of whose pictures, was deleted since': '이후에 표지나 이미지가 삭제된 초안',
  'a filter that is neither for all nor has a tag_id that is a number':
    '전체 대상도 아니고 숫자로 된 tag_id도 없는 filter',
  'a form without parts': '파트가 없는 폼',
  'a form, where no field is read': '폼으로 보냄(필드를 읽지 않음)',
  'a javascript: address of {}': '{}의 javascript: 주소',
  'a list as articles, as draft/add takes it': 'articles가 목록임(draft/add의 형식)',
  'a list in the place of a JSON object': 'JSON 객체 자리에 목록',
  'a list of articles with something in it that is none, or nothing': '비어 있거나 게시글이 아닌 것이 든 articles 목록',
  'a media_id as {} that is gone: {}': '{}에 더 이상 없는 media_id를 지정함: {}',
  'a media_id of another account as {}': '{}에 다른 계정의 media_id를 지정함',
  'a media_id that was never given out here as {}': '{}에 여기서 발급한 적 없는 media_id를 지정함',
  'a media_id whose material was deleted as {}': '{}에 소재가 삭제된 media_id를 지정함',
  'a msg_type that a custom bot cannot send': '커스텀 봇이 보낼 수 없는 msg_type',
  'a part whose headers cannot be read, or have no empty line behind them':
    '헤더를 읽을 수 없거나 헤더 뒤에 빈 줄이 없는 파트',
  'a permanent media_id as {}: only a temporary one will do': '{}에 영구 media_id를 지정함: 임시 media_id만 가능',
  'a permanent media_id that is gone: {}': '더 이상 없는 영구 media_id: {}',
  'a permanent media_id where a temporary one is meant': '임시 media_id 자리에 영구 media_id',
  'a picture message with a text of about 1000 characters was refused with 45166':
    '1000자 안팎의 텍스트가 든 이미지 메시지가 45166으로 거부된 사례가 있습니다',
  'a picture message without pictures': '이미지가 없는 이미지 메시지',
  'a placeholder for {}': '{} 자리표시자',
  'a post with {}': '잘못된 post: {}',
  'a publish_id in the place of an article_id': 'article_id 자리에 publish_id',
  'a query with {} and without {}': '쿼리에 {2} 대신 {1}이(가) 있음',
  'a query without {}: {}': '쿼리에 {} 없음(받은 것: {})',
  'a scheme other than Bearer': 'Bearer가 아닌 인증 방식',
  'a sign in hexadecimal': '16진수로 쓴 서명',
  'a sign made with the secret for a key': 'secret을 키로 써서 만든 서명',
  'a sign of the text that is to be the key': '키로 써야 할 텍스트에 서명함',
  'a sound (AMR)': '음성(AMR)',
  'a sound (MP3)': '음성(MP3)',
  'a sound (MP4)': '음성(MP4)',
  'a sound (Ogg)': '음성(Ogg)',
  'a sound (WAV)': '음성(WAV)',
  'a store app (isv), at the endpoint for custom apps': '커스텀 앱용 엔드포인트에 스토어 앱(isv)',
  'a temporary media_id that is gone: {}': '더 이상 없는 임시 media_id: {}',
  'a temporary media_id where a permanent one is meant': '영구 media_id 자리에 임시 media_id',
  'a temporary media_id, from media/upload, as {}: only a permanent one will do':
    '{}에 media/upload의 임시 media_id를 지정함: 영구 media_id만 가능',
  'a text in the form of a token of Drive: files there have no key here':
    'Drive 토큰 형식의 텍스트: Drive의 파일에는 여기서 쓸 키가 없음',
  'a text that does not begin with t-, as every tenant_access_token does':
    't-로 시작하지 않는 텍스트(tenant_access_token은 모두 t-로 시작함)',
  'a timestamp that is no whole number of seconds': '초 단위의 정수가 아닌 timestamp',
  'a token in capitals': '대문자로 쓴 토큰',
  'a token that was never issued here': '여기서 발급한 적 없는 토큰',
  'a token without "Bearer " before it': '앞에 "Bearer "가 없는 토큰',
  'a user who did nothing in the last 48 hours that may be answered':
    '최근 48시간 동안 응답할 수 있는 동작을 하지 않은 사용자',
  'a user_access_token': 'user_access_token',
  'a video (3GP)': '동영상(3GP)',
  'a video (AVI)': '동영상(AVI)',
  'a video (MP4)': '동영상(MP4)',
  'a video (Matroska or WebM)': '동영상(Matroska 또는 WebM)',
  'a video (QuickTime)': '동영상(QuickTime)',
  'a video should come with a description, a field of JSON text with title and introduction; what is answered to one without is not known':
    '동영상에는 title과 introduction이 든 JSON 텍스트인 description 필드가 있어야 합니다. 없을 때의 응답은 알려지지 않았습니다',
  'a whole form': '폼 전체',
  'a word or a sign for no token': '토큰 자리에 값이 없음을 뜻하는 단어나 기호',
  'a word that stands for no value in the place of the app_id': 'app_id 자리에 값이 없음을 뜻하는 단어',
  'a word that stands for no value in the place of the app_secret': 'app_secret 자리에 값이 없음을 뜻하는 단어',
  'a {}': '{}',
  'a {} that was never issued here': '여기서 발급한 적 없는 {}',
  'a {} that was read as Latin-1 and written as UTF-8': 'Latin-1로 읽어 UTF-8로 쓴 {}',
  'a {} that was read as UTF-8 text': 'UTF-8 텍스트로 읽은 {}',
  'add &type= to the URL, with image, voice, video or thumb':
    'URL에 &type=을 추가하세요. 값은 image, voice, video, thumb 중 하나입니다',
  'add ?{}= to the URL': 'URL에 ?{}= 파라미터를 추가하세요',
  'add a draft: POST /cgi-bin/draft/add': '초안을 추가하세요: POST /cgi-bin/draft/add',
  'add at least one picture as a part image, with a filename, of a multipart/form-data body':
    'multipart/form-data 본문에 filename이 있는 image 파트로 이미지를 하나 이상 추가하세요',
  'add at most {} bots in one call': '한 번의 호출에 봇을 최대 {}개까지 추가하세요',
  'add at most {} people in one call': '한 번의 호출에 사용자를 최대 {}명까지 추가하세요',
  'add authorizer_refresh_token to the JSON': 'JSON에 authorizer_refresh_token을 추가하세요',
  'add component_appid to the JSON': 'JSON에 component_appid를 추가하세요',
  'add component_appsecret to the JSON': 'JSON에 component_appsecret을 추가하세요',
  'add header, the title of the list': '리스트의 제목인 header를 추가하세요',
  'add msg_data, a list with a message': '메시지 목록인 msg_data를 추가하세요',
  'add msg_type beside msg_data: AT, or AI for a template with a picture':
    'msg_data와 나란히 msg_type을 추가하세요: AT, 이미지가 있는 템플릿은 AI',
  'add the appid': 'appid를 추가하세요',
  'add the appid to the JSON': 'JSON에 appid를 추가하세요',
  'add the appsecret to the JSON': 'JSON에 appsecret을 추가하세요',
  'add the bot to the chat': '채팅방에 봇을 추가하세요',
  'add the bot to the chat of the message': '메시지의 채팅방에 봇을 추가하세요',
  'add the bot to the chat that the message is in': '메시지가 있는 채팅방에 봇을 추가하세요',
  'add the field file_name, with its extension: the filename of the part does not count':
    '확장자를 포함한 file_name 필드를 추가하세요: 파트의 filename은 쓰이지 않습니다',
  'add the field file_type, as {}': 'file_type 필드를 다음 값 중 하나로 추가하세요: {}',
  'add the field image_type, as message or avatar': 'image_type 필드를 message 또는 avatar로 추가하세요',
  'add the file as the part media of a multipart/form-data body':
    '파일을 multipart/form-data 본문의 media 파트로 추가하세요',
  'add the file as the part {}': '파일을 {} 파트로 추가하세요',
  'add the media_id of what is meant': '대상의 media_id를 추가하세요',
  'add the picture as the part image, with a filename, of a multipart/form-data body':
    '이미지를 multipart/form-data 본문에 filename이 있는 image 파트로 추가하세요',
  'add the picture as the part media of a multipart/form-data body':
    '이미지를 multipart/form-data 본문의 media 파트로 추가하세요',
  'add the picture as the part {}': '이미지를 {} 파트로 추가하세요',
  'add the secret': 'secret을 추가하세요',
  'add the user to the chat first': '먼저 채팅방에 사용자를 추가하세요',
  'add {}': '{}을(를) 추가하세요',
  'add {} to failback_data, or leave that out': 'failback_data에 {}을(를) 추가하거나 failback_data를 생략하세요',
  "add {} to the account's list of addresses": '계정의 IP 허용 목록에 {}을(를) 추가하세요',
  "add {} to the platform's list of addresses": '플랫폼의 IP 허용 목록에 {}을(를) 추가하세요',
  'all behind boundary= is taken for the boundary, {}; the body begins with {}':
    'boundary= 뒤의 전부를 boundary로 읽음: {}, 본문은 {}(으)로 시작함',
  'all the messages that may answer what the user did: five to a message, three to an event':
    '사용자의 동작에 응답할 수 있는 메시지를 모두 보냄: 메시지에는 5건, 이벤트에는 3건',
  'an AVIF picture': 'AVIF 이미지',
  'an Authorization header without "Bearer "': '"Bearer "가 없는 Authorization 헤더',
  'an Authorization header, which is not read, and no {} in the query':
    '쿼리에 {} 없음, Authorization 헤더는 읽지 않음',
  'an HTML page': 'HTML 페이지',
  'an SVG drawing': 'SVG 그림',
  'an address as text': '텍스트로 보낸 주소',
  'an address as {}': '{}에 media_id 대신 주소를 지정함',
  'an address as {}, in the place of a media_id': '{}에 media_id 대신 주소를 지정함',
  'an address or a path, and no key': '키가 아닌 주소 또는 경로',
  'an app_id that no declared app has, not of the form of a real one, cli_ and 16 hexadecimal digits':
    '등록된 앱의 것이 아니고 실제 형식(cli_와 16진수 16자리)도 아닌 app_id',
  'an app_id that no declared app has, of the right form': '형식은 맞지만 등록된 앱의 것이 아닌 app_id',
  'an app_id with a blank or a slash in it': '공백이나 슬래시가 든 app_id',
  'an app_secret with blanks or a line break around it': '앞뒤에 공백이나 줄바꿈이 있는 app_secret',
  'an article in the place of {"articles":[…]}': '{"articles":[…]} 자리에 게시글',
  'an article_id in the place of the media_id of a draft': '초안의 media_id 자리에 article_id',
  'an article_idx that is no whole number from 0 on': '0 이상의 정수가 아닌 article_idx',
  'an article_type that is neither news nor newspic is taken for news here; what live makes of it nobody has told':
    'news도 newspic도 아닌 article_type은 여기서 news로 처리합니다. 실제 서비스가 어떻게 처리하는지는 알려지지 않았습니다',
  'an empty Authorization header': '빈 Authorization 헤더',
  'an empty filename': '빈 filename',
  'an empty type': '빈 type',
  'an empty {}': '빈 {}',
  'an intercepted fetch does not show how its body is framed; one of unknown length goes out chunked, which is answered with 412':
    '가로챈 fetch로는 본문의 전송 방식을 알 수 없습니다. 길이를 모르는 본문은 chunked로 전송되어 412로 거부됩니다',
  'an object that became text': '텍스트로 변환된 객체',
  'an official account may send one message a day (45028); declare the account, and its kind is gone by':
    '공식 계정은 하루에 메시지를 1건만 발송할 수 있습니다(45028). 계정을 등록하면 그 종류에 따라 판정합니다',
  'an old Office document': '구형 Office 문서',
  'an older upload': '이전 업로드 1건',
  'an {}': '{}',
  'an {} that was never issued here': '여기서 발급한 적 없는 {}',
  'another secret than the one that was declared': '등록한 것과 다른 secret',
  'articles that are a text: the list was serialised twice': '문자열로 된 articles: 목록을 두 번 직렬화함',
  'articles that are neither a list nor an object': '목록도 객체도 아닌 articles',
  'ask /cgi-bin/component/api_component_token for the token of a platform':
    '플랫폼의 토큰은 /cgi-bin/component/api_component_token에 요청하세요',
  'ask /open-apis/auth/v3/app_access_token with its app_ticket':
    'app_ticket과 함께 /open-apis/auth/v3/app_access_token에 요청하세요',
  'ask for a key that an upload answered': '업로드 응답으로 받은 키를 요청하세요',
  'ask for it at GET /open-apis/im/v1/files/:file_key': 'GET /open-apis/im/v1/files/:file_key로 요청하세요',
  'ask for it at GET /open-apis/im/v1/images/:image_key': 'GET /open-apis/im/v1/images/:image_key로 요청하세요',
  'ask for paths of /cgi-bin/component with the token of a platform, and for others with that of an account':
    '/cgi-bin/component의 경로는 플랫폼의 토큰으로, 그 밖의 경로는 계정의 토큰으로 조회하세요',
  'ask for what is in a message of another type; a bot downloads its own pictures by im/v1/images':
    '다른 유형의 메시지에 든 것을 요청하세요. 봇은 자신이 올린 이미지를 im/v1/images로 내려받습니다',
  'ask for what is in a message that there still is': '삭제되지 않은 메시지에 든 것을 요청하세요',
  'ask with a token of the account that made the call': '그 호출을 한 계정의 토큰으로 조회하세요',
  'ask with the message_id of the message that the key stands in': '그 키가 들어 있는 메시지의 message_id로 요청하세요',
  'ask within seven days': '7일 안에 조회하세요',
  'ask without force_refresh': 'force_refresh 없이 요청하세요',
  'ask …/tenant_access_token/internal': '…/tenant_access_token/internal에 요청하세요',
  'bytes as a list of numbers': '숫자 목록으로 쓴 바이트',
  "call from an address of the bot's list, or add this one to it":
    '봇의 IP 목록에 있는 주소에서 호출하거나 이 주소를 목록에 추가하세요',
  'call one of {}': '다음 중 하나를 호출하세요: {}',
  'call with an account of kind {}': '다음 종류의 계정으로 호출하세요: {}',
  'call with an account that is verified': '인증된 계정으로 호출하세요',
  'capital and small letters count': '대소문자를 구분합니다',
  'card is a text': 'card가 문자열임',
  'change a card with the app that sent it': '카드를 보낸 앱으로 카드를 변경하세요',
  'change a card; a text or a post is edited with PUT': '카드를 변경하세요. text와 post는 PUT으로 수정합니다',
  'change the card with the app that made it': '카드를 만든 앱으로 카드를 변경하세요',
  'close some of the {} sockets of this app; it may have {}':
    '이 앱의 소켓 {}개 중 일부를 닫으세요. 최대 {}개까지 열 수 있습니다',
  'content is a text, as POST /open-apis/im/v1/messages takes it':
    'content가 문자열임(POST /open-apis/im/v1/messages의 형식)',
  'content without post': 'post가 없는 content',
  'content without the text {}': '문자열 {}이(가) 없는 content',
  'copy the address of the bot whole: a UUID stands last in it':
    '봇의 주소를 끝까지 복사하세요: 맨 끝에 UUID가 있습니다',
  'credential of {}': '{} 인증 정보',
  'cut it to the ratio 4:3': '4:3 비율로 자르세요',
  'cut it to {} x {} pixels, or make it at least {} high': '{} x {}픽셀로 자르거나 높이를 {}픽셀 이상으로 늘리세요',
  'cut it to {} x {} pixels, or make it at least {} wide': '{} x {}픽셀로 자르거나 너비를 {}픽셀 이상으로 늘리세요',
  'declare it among the hooks of an account, or send to one that is declared':
    '봇을 계정의 hooks에 등록하거나 등록된 봇으로 보내세요',
  'declare that account, or {} of one that is': '그 계정을 등록하거나, 등록된 계정으로 {}',
  'declare the app, or send the app_id of one that is declared': '앱을 등록하거나 등록된 앱의 app_id를 보내세요',
  'declare the chat with the account, or write to one that is declared':
    '계정에 채팅방을 등록하거나 등록된 채팅방으로 보내세요',
  'declare the user with the account, or name one that is declared':
    '계정에 사용자를 등록하거나 등록된 사용자를 지정하세요',
  'declare the user with the account, or write to one that is declared':
    '계정에 사용자를 등록하거나 등록된 사용자에게 보내세요',
  'decode it and send the bytes': '디코딩해서 바이트를 보내세요',
  'decode the base64 and send the bytes': 'base64를 디코딩해서 바이트를 보내세요',
  'decode the base64 behind the comma and send the bytes': '쉼표 뒤의 base64를 디코딩해서 바이트를 보내세요',
  'delete what is not needed any more, with del_material': '더 이상 필요 없는 것을 del_material로 삭제하세요',
  'download the file from Drive, and upload it to POST /open-apis/im/v1/files':
    'Drive에서 파일을 내려받아 POST /open-apis/im/v1/files로 업로드하세요',
  'download with the app that uploaded it': '파일을 업로드한 앱으로 내려받으세요',
  'draw it as pixels first': '먼저 래스터 이미지로 변환하세요',
  'edit a message with the app that sent it': '메시지를 보낸 앱으로 메시지를 수정하세요',
  'edit a text or a post; a card is changed with PATCH, anything else sent anew':
    'text나 post를 수정하세요. 카드는 PATCH로 변경하고 나머지는 새로 보냅니다',
  'encode it once': '한 번만 인코딩하세요',
  'end the lines of the form in CR LF': '폼의 각 줄을 CR LF로 끝내세요',
  'fetch a new app_access_token': '새 app_access_token을 발급받으세요',
  'fetch a new tenant_access_token': '새 tenant_access_token을 발급받으세요',
  'fetch a new {}': '새 {}을(를) 발급받으세요',
  'fetch the picture first and send its bytes': '먼저 이미지를 내려받아 그 바이트를 보내세요',
  'forward a message that there still is': '삭제되지 않은 메시지를 전달하세요',
  'forward the merged message that it lies in': '그 메시지가 들어 있는 병합 메시지를 전달하세요',
  'give each article a content, as a text': '각 게시글의 content를 문자열로 지정하세요',
  'give each article a title, as a text': '각 게시글의 title을 문자열로 지정하세요',
  'give each button a name, a type (WL, AL, BK, MD, BC or BT), WL a url_mobile and AL two of its addresses':
    '각 버튼에 name과 type(WL, AL, BK, MD, BC, BT 중 하나)을 지정하고, WL에는 url_mobile을, AL에는 AL용 주소 중 두 개를 지정하세요',
  'give each card a header and a message': '각 카드에 header와 message를 지정하세요',
  'give each item a title and a url_mobile': '각 아이템에 title과 url_mobile을 지정하세요',
  'give each message of a call a msg_key of its own, or none':
    '한 호출의 메시지마다 서로 다른 msg_key를 지정하거나 생략하세요',
  'give every node of tag {} its {}, as a text': '{} 태그의 모든 노드에 {}을(를) 문자열로 지정하세요',
  'give one of the two elements another element_id than {}':
    '두 요소 중 하나의 element_id를 {}이(가) 아닌 값으로 바꾸세요',
  'give the HTTP client the bytes, or a form that it can write':
    'HTTP 클라이언트에 바이트를 넘기거나, 클라이언트가 전송할 수 있는 폼을 넘기세요',
  'give the app {}': '앱에 {} 권한을 부여하세요',
  'give the chat a name of {} characters, or make it private':
    '채팅방 이름을 {}자 이상으로 정하거나 비공개로 설정하세요',
  'give the chat a name, or make it private': '채팅방 이름을 정하거나 비공개로 설정하세요',
  'give the draft a picture that is in the library, with draft/update':
    'draft/update로 초안에 소재 라이브러리에 있는 이미지를 지정하세요',
  'give the part a filename in double quotes: filename="photo.jpg"':
    '파트에 filename을 큰따옴표로 지정하세요: filename="photo.jpg"',
  'give the part a filename, such as photo.jpg': '파트에 photo.jpg와 같은 filename을 지정하세요',
  'give the part that holds {} the name {}: Content-Disposition: form-data; name="{}"':
    '{} 파트의 이름을 {}(으)로 지정하세요: Content-Disposition: form-data; name="{}"',
  'give the tail of the carousel a url_mobile, or leave it out':
    '캐러셀의 tail에 url_mobile을 지정하거나 tail을 생략하세요',
  'gone: {}': '더 이상 없음: {}',
  'have the account grant this platform one of the permission sets {}':
    '계정이 이 플랫폼에 다음 권한 세트 중 하나를 부여하게 하세요: {}',
  'have the user do something first, as POST /__standin/incoming plays it, or emulator.receive()':
    '먼저 사용자가 동작하게 하세요. POST /__standin/incoming 또는 emulator.receive()로 재현합니다',
  'headers too long': '헤더가 너무 김',
  'it is several errors here: say which of {}': '여기서는 여러 오류에 해당합니다. 다음 중 하나를 지정하세요: {}',
  "it made room for others in Standin's store of {} bytes; a larger one keeps more (--store-mib, storeBytes)":
    'Standin 저장소({}바이트)가 가득 차 비워짐. 저장소를 늘리면 더 많이 보관함(--store-mib, storeBytes)',
  'it takes {}, not {}': '{} 메서드만 받으며 {} 메서드는 받지 않습니다',
  'it was deleted': '삭제됨',
  'it was kept for three days': '3일의 보관 기간이 지남',
  'languages without "post" around them, as messages take them': '"post"로 감싸지 않은 언어별 내용(메시지 API의 형식)',
  'leave it: what is sent is sent, but for articles and films':
    '그대로 두세요: 게시글과 동영상이 아니면 발송한 뒤에 삭제할 수 없습니다',
  'leave out that word': '그 단어를 빼세요',
  'leave out the quotes': '따옴표를 빼세요',
  'leave the Content-Type to the HTTP client, which knows the boundary that it wrote; or add boundary= with that one':
    'Content-Type은 자신이 쓴 boundary를 아는 HTTP 클라이언트에 맡기거나, 그 값으로 boundary=를 추가하세요',
  'leave the Content-Type to the HTTP client, which writes multipart/form-data and its boundary':
    'Content-Type은 multipart/form-data와 boundary를 쓰는 HTTP 클라이언트에 맡기세요',
  'leave update_multi out of the config, or set it to true': 'config에서 update_multi를 생략하거나 true로 설정하세요',
  'leave {} out of bot_id_list, or declare an app with that app_id and a bot':
    'bot_id_list에서 {}을(를) 빼거나, 그 app_id로 봇이 있는 앱을 등록하세요',
  'leave {} out of id_list, or set succeed_type to 1': 'id_list에서 {}을(를) 빼거나 succeed_type을 1로 설정하세요',
  'leave {} out, or make the bot a manager of the chat: any member may change avatar, name, description and i18n_names alone':
    '{}을(를) 빼거나 봇을 채팅방 관리자로 지정하세요: 일반 참여자는 avatar, name, description, i18n_names만 변경할 수 있습니다',
  'leave {} out, or send a tenant_access_token: a user changes {} alone':
    '{}을(를) 빼거나 tenant_access_token을 보내세요. 사용자가 변경할 수 있는 필드: {}',
  'let every member add others, make the bot a manager of the chat, or give the app im:chat:operate_as_owner':
    '모든 참여자가 다른 사람을 추가할 수 있게 하거나, 봇을 채팅방 관리자로 지정하거나, 앱에 im:chat:operate_as_owner를 부여하세요',
  'let every member edit the chat, make the bot its manager, or give the app im:chat:operate_as_owner':
    '모든 참여자가 채팅방을 수정할 수 있게 하거나, 봇을 채팅방 관리자로 지정하거나, 앱에 im:chat:operate_as_owner를 부여하세요',
  'let the account authorise this platform': '계정이 이 플랫폼에 권한을 위임하게 하세요',
  'let the account authorise this platform again': '계정이 이 플랫폼에 권한을 다시 위임하게 하세요',
  'let the app see the user: its range of contacts is set in its settings':
    '앱이 사용자를 볼 수 있게 하세요: 연락처 범위는 앱 설정에서 지정합니다',
  'lines that end in LF alone': 'LF로만 끝나는 줄',
  'look at what the call for {} answered': '{} 발급 요청의 응답을 확인하세요',
  'look at what the call for {} answered before it is used': '{} 발급 요청의 응답을 사용하기 전에 확인하세요',
  'look at what was downloaded: a page came in the place of the picture':
    '내려받은 것을 확인하세요: 이미지 대신 웹 페이지가 왔습니다',
  'make it at least 800 x 600 pixels': '800 x 600픽셀 이상으로 만드세요',
  'make it at least {} high': '높이를 {}픽셀 이상으로 늘리세요',
  'make it at least {} pixels wide, {} more': '너비를 {}픽셀 이상으로 늘리세요({}픽셀 부족)',
  'make it at least {} wide': '너비를 {}픽셀 이상으로 늘리세요',
  'make it at most {} pixels high, {} fewer': '높이를 {}픽셀 이하로 줄이세요({}픽셀 초과)',
  'make it at most {} pixels wide, {} fewer': '너비를 {}픽셀 이하로 줄이세요({}픽셀 초과)',
  'make it exactly 800 x 600 pixels': '정확히 800 x 600픽셀로 만드세요',
  'make the app available to the user': '사용자가 앱을 사용할 수 있게 하세요',
  'make the app available to these users, or set succeed_type to 1':
    '이 사용자들이 앱을 사용할 수 있게 하거나 succeed_type을 1로 설정하세요',
  'make the app available to {}, or set succeed_type to 1':
    '{} 사용자가 앱을 사용할 수 있게 하거나 succeed_type을 1로 설정하세요',
  'make the card anew: one lives for 14 days': '카드를 새로 만드세요: 카드는 14일 동안 유효합니다',
  'mend the content: {}': 'content를 고치세요: {}',
  'mend the field {}: {}': '{} 필드를 고치세요: {}',
  'merge messages of one chat': '한 채팅방의 메시지만 병합하세요',
  'merge messages of one thread, or of none': '한 스레드의 메시지만, 또는 스레드에 속하지 않은 메시지만 병합하세요',
  'merge messages that there still are': '삭제되지 않은 메시지를 병합하세요',
  'more bytes than are kept': '보관 한도를 넘는 크기',
  'move the type to the query: &type=image': 'type을 쿼리로 옮기세요: &type=image',
  'mpnews is not for customer messages any more: publish the article, and send its article_id as mpnewsarticle':
    'mpnews는 더 이상 고객 메시지에 쓰이지 않습니다. 초안을 게시하고 그 article_id를 mpnewsarticle로 보내세요',
  'name a chat that there still is': '해산되지 않은 채팅방을 지정하세요',
  'name a group: chats of two and topic groups are not changed so':
    '그룹 채팅방을 지정하세요: 1:1 채팅방과 토픽 그룹은 이 방법으로 변경할 수 없습니다',
  'name a group: nobody is added to a chat of two':
    '그룹 채팅방을 지정하세요: 1:1 채팅방에는 아무도 추가할 수 없습니다',
  'name a message of a chat that there still is': '해산되지 않은 채팅방의 메시지를 지정하세요',
  'name a message that there still is': '삭제되지 않은 메시지를 지정하세요',
  'name a picture wherever a message of this kind has one':
    '이 유형의 메시지에서 이미지가 필요한 곳마다 이미지를 지정하세요',
  'name it with an extension that its type has, such as jpg, mp3 or mp4':
    'jpg, mp3, mp4와 같이 type에 맞는 확장자로 이름을 지정하세요',
  'name it with the extension {}': '파일명의 확장자를 {}(으)로 지정하세요',
  'name it with the extension {}, or give its own type':
    '파일명의 확장자를 {}(으)로 지정하거나 파일에 맞는 type을 보내세요',
  'name messages that were sent here, or received, in a chat that the bot is in':
    '여기서 보냈거나 받은 메시지 중 봇이 있는 채팅방의 메시지를 지정하세요',
  'name somebody who can be added': '추가할 수 있는 대상을 지정하세요',
  'name the boundary as the last parameter of the Content-Type':
    'boundary를 Content-Type의 마지막 파라미터로 지정하세요',
  'name the boundary without quotes and as the last parameter of the Content-Type':
    'boundary를 따옴표 없이 Content-Type의 마지막 파라미터로 지정하세요',
  'name the message that the reaction is under': '그 반응이 달린 메시지를 지정하세요',
  'name them in image_info.image_list': 'image_info.image_list에 이미지를 지정하세요',
  'neither touser nor towxname': 'touser와 towxname이 모두 없음',
  'no Authorization header': 'Authorization 헤더 없음',
  'no Authorization header, and a token in the query as {}': 'Authorization 헤더 없음, 쿼리의 {}에 토큰이 있음',
  'no Content-Type': 'Content-Type 없음',
  'no UUID': 'UUID가 아님',
  'no account is declared, so any appid gets a token; this one is a placeholder, and live refuses it with 40013':
    '등록된 계정이 없어 어떤 appid로도 토큰을 발급합니다. 이 값은 자리표시자이며 실제 서비스는 40013으로 거부합니다',
  'no account is declared, so any secret does; this one is a placeholder, and live refuses it with 40125':
    '등록된 계정이 없어 어떤 secret도 통과합니다. 이 값은 자리표시자이며 실제 서비스는 40125로 거부합니다',
  'no account is declared, so any token passes, and this one has not the form of a real one: t- and 40 characters':
    '등록된 계정이 없어 어떤 토큰도 통과합니다. 이 토큰은 실제 형식(t-와 40자)이 아닙니다',
  'no app is declared, so any app_id gets a socket; one that has not the form of a real one, cli_ and 16 hexadecimal digits, is refused live, and by the Node SDK before it asks':
    '등록된 앱이 없어 어떤 app_id로도 소켓을 열 수 있습니다. 실제 형식(cli_와 16진수 16자리)이 아닌 것은 실제 서비스가 거부하며 Node SDK는 요청하기도 전에 거부합니다',
  'no app is declared, so any app_id gets a token; live refuses one that has not the form of a real one, cli_ and 16 hexadecimal digits':
    '등록된 앱이 없어 어떤 app_id로도 토큰을 발급합니다. 실제 서비스는 실제 형식(cli_와 16진수 16자리)이 아닌 것을 거부합니다',
  'no articles among {}': 'articles 없음(받은 것: {})',
  'no blank behind "Bearer"': '"Bearer" 뒤에 공백 없음',
  'no body': '본문 없음',
  'no card': 'card 없음',
  'no clientmsgid, and the same message to the same people as in the last 24 hours: a digest of both stands for one':
    'clientmsgid 없음, 최근 24시간 안에 같은 수신자에게 같은 메시지를 보냄: 둘의 다이제스트가 clientmsgid를 대신함',
  'no content': 'content 없음',
  'no content: its fields stand beside msg_type': 'content 없음: 그 필드가 msg_type과 나란히 있음',
  'no fields': '필드 없음',
  'no filename': 'filename 없음',
  'no index that is a whole number': '정수로 된 index 없음',
  'no msg_id that is a number': '숫자로 된 msg_id 없음',
  'no msg_type': 'msg_type 없음',
  'no msgtype': 'msgtype 없음',
  'no query': '쿼리 없음',
  'no sign': 'sign 없음',
  'no timestamp': 'timestamp 없음',
  'no touser among what came: {}': 'touser 없음(받은 것: {})',
  'no type in the JSON': 'JSON에 type 없음',
  'no type in the query': '쿼리에 type 없음',
  'no {}': '{} 없음',
  'no {} among what came: {}': '{} 없음(받은 것: {})',
  'no {}, and a thumb_url, which is not read': '{} 없음, thumb_url은 읽지 않음',
  nothing: '없음',
  'nothing as {}': '{} 없음',
  'nothing behind "Bearer"': '"Bearer" 뒤에 아무것도 없음',
  'nothing: 0 bytes': '비어 있음: 0바이트',
  'one object as articles, as draft/update takes it': 'articles가 객체 하나임(draft/update의 형식)',
  'one without a name': '이름 없는 파트',
  'only a filename* of {}, which is {}; it is not read': 'filename* {}만 있음(실제 값: {}), 읽지 않음',
  'only a filename* of {}; it is not read': 'filename* {}만 있음, 읽지 않음',
  'publish the draft with freepublish/submit, and send its article_id as mpnewsarticle':
    'freepublish/submit으로 초안을 게시하고 그 article_id를 mpnewsarticle로 보내세요',
  'put a real {} there': '그 자리에 실제 {} 값을 넣으세요',
  'put the picture alone into the part': '파트에는 이미지만 넣으세요',
  'put them into content': '필드를 content에 넣으세요',
  'put them into content.post': '언어별 내용을 content.post에 넣으세요',
  'react to a message of another type': '다른 유형의 메시지에 반응을 추가하세요',
  'read the file as bytes, never as text, and send them as they are':
    '파일을 텍스트가 아니라 바이트로 읽어 그대로 보내세요',
  'recall a message once': '메시지는 한 번만 회수하세요',
  'recall a message with the app that sent it': '메시지를 보낸 앱으로 메시지를 회수하세요',
  'rename the part that holds {} to {}': '{} 파트의 이름을 {}(으)로 바꾸세요',
  'scale it until each side has {} pixels; the shorter has {}':
    '각 변이 {}픽셀 이상이 되도록 크기를 조정하세요. 짧은 변이 {}픽셀입니다',
  'scale it until no side is over {} pixels': '어느 변도 {}픽셀을 넘지 않도록 축소하세요',
  'send "Authorization: Bearer <tenant_access_token>"': '"Authorization: Bearer <tenant_access_token>" 헤더를 보내세요',
  'send AppID and AppSecret, spelt so, as a JSON object': 'AppID와 AppSecret을 이 철자 그대로 JSON 객체로 보내세요',
  'send Authorization: userID;secret_key, with nothing before it':
    'Authorization: userID;secret_key 헤더를 보내세요. 값 앞에 아무것도 붙이지 마세요',
  'send JSON': 'JSON으로 보내세요',
  'send a JSON object': 'JSON 객체를 보내세요',
  'send a JSON object in a string: JSON.stringify(…)': 'JSON 객체를 문자열에 담아 보내세요: JSON.stringify(…)',
  'send a JSON object with msg_data': 'msg_data가 있는 JSON 객체를 보내세요',
  'send a WeChat name of letters, digits, - and _ as towxname':
    '영문자, 숫자, -, _로 된 WeChat ID를 towxname으로 보내세요',
  'send a brand message, or set kakao.friendTalk to open':
    '브랜드 메시지를 보내거나 kakao.friendTalk을 open으로 설정하세요',
  'send a card as JSON in a string, with at most five tables in it':
    '카드를 문자열에 담은 JSON으로 보내세요. 표는 최대 5개입니다',
  'send a card of at most {} bytes, {} fewer': '카드를 최대 {}바이트로 보내세요({}바이트 초과)',
  'send a card of schema 2.0: {"schema":"2.0", …}': '스키마 2.0 카드를 보내세요: {"schema":"2.0", …}',
  'send a card with something in it': '내용이 있는 카드를 보내세요',
  'send a chat_id: oc_ and 32 hexadecimal digits': 'chat_id를 보내세요: oc_와 16진수 32자리',
  'send a clientmsgid of at most {} bytes, {} fewer': 'clientmsgid를 최대 {}바이트로 보내세요({}바이트 초과)',
  'send a count from 1 to {}, as a number': 'count를 1에서 {} 사이의 숫자로 보내세요',
  'send a file of the type that the msgtype names': 'msgtype이 가리키는 유형의 파일을 보내세요',
  'send a file that is not empty': '비어 있지 않은 파일을 보내세요',
  'send a file that is not empty: its stream may have been read before, or it may still be written':
    '비어 있지 않은 파일을 보내세요: 스트림을 이미 읽었거나 아직 쓰는 중일 수 있습니다',
  'send a file that is not empty: its stream may have been read before, or its file still be written':
    '비어 있지 않은 파일을 보내세요: 스트림을 이미 읽었거나 파일을 아직 쓰는 중일 수 있습니다',
  'send a file that was uploaded as {} as {}': '{}(으)로 업로드한 파일은 {}(으)로 보내세요',
  'send a list of at least {} openids as touser': 'openid가 {}개 이상인 목록을 touser로 보내세요',
  'send a media_id that an upload answered': '업로드 응답으로 받은 media_id를 보내세요',
  'send a media_id that media/upload answered in the last three days':
    '최근 3일 안에 media/upload 응답으로 받은 media_id를 보내세요',
  'send a media_id that {} answered': '{} 응답으로 받은 media_id를 보내세요',
  'send a message anew': '메시지를 새로 보내세요',
  'send a message instead: this one was taken back': '새 메시지를 보내세요: 이 메시지는 회수되었습니다',
  'send a msgtype that there is: {}': '지원하는 msgtype 중 하나를 보내세요: {}',
  'send a new code; GET /__standin/accounts shows it with the account':
    '새 코드를 보내세요. GET /__standin/accounts에서 계정과 함께 볼 수 있습니다',
  'send a page_size from 1 to {}': 'page_size를 1에서 {} 사이로 보내세요',
  'send a picture that is not empty: its stream may have been read before, or its file still be written':
    '비어 있지 않은 이미지를 보내세요: 스트림을 이미 읽었거나 파일을 아직 쓰는 중일 수 있습니다',
  'send a request of at most {} bytes, {} fewer': '요청을 최대 {}바이트로 보내세요({}바이트 초과)',
  "send a sender_key of the account's senderKeys, or declare it there":
    '계정의 senderKeys에 있는 sender_key를 보내거나 그곳에 등록하세요',
  'send a sequence above that of the change before': '이전 변경보다 큰 sequence를 보내세요',
  'send a system message to a user, by open_id: only a chat of two takes it':
    '시스템 메시지는 open_id로 사용자에게 보내세요: 1:1 채팅방에서만 받습니다',
  'send a tenant_access_token': 'tenant_access_token을 보내세요',
  'send a text or a post; a card is changed with PATCH': 'text나 post를 보내세요. 카드는 PATCH로 변경합니다',
  'send a whole number as offset, 0 for the first': 'offset을 정수로 보내세요. 처음은 0입니다',
  'send a whole number from 1 to {} as count': 'count를 1에서 {} 사이의 정수로 보내세요',
  'send an article_idx from 1 to {}, or 0 for all': 'article_idx를 1에서 {} 사이로 보내거나, 전체는 0으로 보내세요',
  'send an end_time that is not before start_time': 'start_time보다 이르지 않은 end_time을 보내세요',
  'send an id of the kind that receive_id_type says': 'receive_id_type에 맞는 종류의 ID를 보내세요',
  'send an id of the kind that user_id_type says': 'user_id_type에 맞는 종류의 ID를 보내세요',
  'send an index from 0 to {}': 'index를 0에서 {} 사이로 보내세요',
  'send an index from 1 to {}, or 0 for all': 'index를 1에서 {} 사이로 보내거나, 전체는 0으로 보내세요',
  'send an offset, a whole number from 0 on': 'offset을 0 이상의 정수로 보내세요',
  'send another client_token, or just what was sent with this one':
    '다른 client_token을 보내거나, 이 client_token으로 보냈던 것과 같은 내용을 보내세요',
  'send another clientmsgid, or look at the message that was sent, whose msg_id the answer has':
    '다른 clientmsgid를 보내거나 이미 발송한 메시지를 확인하세요. 그 msg_id가 응답에 있습니다',
  'send another uuid with each change, or none': '변경할 때마다 다른 uuid를 보내거나 생략하세요',
  'send articles as one object, {"articles":{…}}': 'articles를 객체 하나로 보내세요: {"articles":{…}}',
  'send articles as one object, {"articles":{…}}: only draft/add takes a list':
    'articles를 객체 하나로 보내세요: {"articles":{…}}. 목록은 draft/add에서만 받습니다',
  'send at least {} cards, {} more': '카드를 {}개 이상 보내세요({}개 부족)',
  'send at least {} items, {} more': '아이템을 {}개 이상 보내세요({}개 부족)',
  'send at most {} articles, {} fewer': '게시글을 최대 {}건 보내세요({}건 초과)',
  'send at most {} buttons, {} fewer': '버튼을 최대 {}개 보내세요({}개 초과)',
  'send at most {} bytes, {} fewer': '최대 {}바이트로 보내세요({}바이트 초과)',
  'send at most {} cards, {} fewer': '카드를 최대 {}개 보내세요({}개 초과)',
  'send at most {} elements, {} fewer': '요소를 최대 {}개 보내세요({}개 초과)',
  'send at most {} items, {} fewer': '아이템을 최대 {}개 보내세요({}개 초과)',
  'send at most {} messages at once, {} fewer': '메시지를 한 번에 최대 {}건 보내세요({}건 초과)',
  'send at most {} openids at once, {} fewer': 'openid를 한 번에 최대 {}개 보내세요({}개 초과)',
  'send at most {} pictures': '이미지를 최대 {}개 보내세요',
  'send at most {} pictures, {} fewer': '이미지를 최대 {}개 보내세요({}개 초과)',
  'send between 08:00 and 20:50 in Korea': '한국 시간 08:00에서 20:50 사이에 발송하세요',
  'send button as a list, {"button":[{…}]}, or leave it out': 'button을 목록으로 보내거나 생략하세요: {"button":[{…}]}',
  'send card as an object: a webhook takes no JSON in a text':
    'card를 객체로 보내세요: 웹훅은 문자열에 담은 JSON을 받지 않습니다',
  'send card as {"type":"card_json","data":"…"}, with the JSON of the card in a string':
    'card를 {"type":"card_json","data":"…"} 형식으로 보내세요. data는 카드의 JSON을 담은 문자열입니다',
  'send content as an object': 'content를 객체로 보내세요',
  'send content as an object: a webhook takes no JSON in a text':
    'content를 객체로 보내세요: 웹훅은 문자열에 담은 JSON을 받지 않습니다',
  'send content as the page has it for that msg_type': '문서에 나온 해당 msg_type의 형식대로 content를 보내세요',
  'send content with {} in it': '{}이(가) 있는 content를 보내세요',
  'send duration as a whole number of milliseconds, or leave it out':
    'duration을 밀리초 단위의 정수로 보내거나 생략하세요',
  'send each message as an object': '각 메시지를 객체로 보내세요',
  'send echo_to_webhook as a text': 'echo_to_webhook을 문자열로 보내세요',
  'send end_time in seconds since 1970': 'end_time을 1970년부터의 초로 보내세요',
  'send every field': '모든 필드를 보내세요',
  'send every field that this endpoint takes, with an app_id of the right type':
    '이 엔드포인트가 받는 필드를 모두 보내고, app_id는 유형이 맞는 앱의 것을 쓰세요',
  'send it anew: voices and system messages are not forwarded':
    '새로 보내세요: 음성과 시스템 메시지는 전달할 수 없습니다',
  'send it as a message of type file, {"file_key":"…"}: it is the key of a file':
    'file 유형의 메시지 {"file_key":"…"}로 보내세요: 파일의 키입니다',
  'send it as a message of type image, {"image_key":"…"}: it is the key of a picture':
    'image 유형의 메시지 {"image_key":"…"}로 보내세요: 이미지의 키입니다',
  'send it as it was answered, whole and unchanged': '응답으로 받은 것을 잘라 내거나 바꾸지 말고 그대로 보내세요',
  'send it without': 'BOM 없이 보내세요',
  'send it without blanks': '공백 없이 보내세요',
  'send less than 1 MB, with pictures by their address and not as data:':
    '1 MB 미만으로 보내세요. 이미지는 data:가 아니라 주소로 넣으세요',
  'send links that begin with http:// or https://': 'http:// 또는 https://로 시작하는 링크를 보내세요',
  'send lists and carousels with ad_flag Y, or without it': '리스트와 캐러셀은 ad_flag를 Y로 보내거나 생략하세요',
  'send msg_data as a list of objects': 'msg_data를 객체의 목록으로 보내세요',
  'send msg_type {}': 'msg_type을 {}(으)로 보내세요',
  'send multipart/form-data that is whole, with its boundary in the Content-Type':
    'Content-Type에 boundary가 있는 온전한 multipart/form-data를 보내세요',
  'send no more than the page asks for': '문서에서 요구하는 것만 보내세요',
  'send one of {}': '다음 중 하나로 보내세요: {}',
  'send one of {} as type': 'type을 다음 중 하나로 보내세요: {}',
  'send price as a number, or leave it out': 'price를 숫자로 보내거나 생략하세요',
  'send start_time in seconds since 1970': 'start_time을 1970년부터의 초로 보내세요',
  'send the Buffer itself': 'Buffer 자체를 보내세요',
  "send the account's own secret": '해당 계정의 secret을 보내세요',
  "send the account's own secret as appsecret": '해당 계정의 secret을 appsecret으로 보내세요',
  'send the address that an upload to /image/v1/mms answered in the last three months, as it was answered':
    '최근 3개월 안에 /image/v1/mms 업로드 응답으로 받은 주소를 그대로 보내세요',
  'send the address that the upload of this kind answered, as it was answered':
    '이 메시지 유형에 맞는 업로드의 응답으로 받은 주소를 그대로 보내세요',
  "send the app's own app_secret": '해당 앱의 app_secret을 보내세요',
  'send the app_id and the app_secret of a custom app': '커스텀 앱의 app_id와 app_secret을 보내세요',
  'send the app_ticket that was pushed last; GET /__standin/accounts shows it':
    '마지막으로 푸시된 app_ticket을 보내세요. GET /__standin/accounts에서 볼 수 있습니다',
  'send the appid of a declared account': '등록된 계정의 appid를 보내세요',
  'send the appid of a declared account as authorizer_appid': '등록된 계정의 appid를 authorizer_appid로 보내세요',
  'send the appid of a declared platform as component_appid': '등록된 플랫폼의 appid를 component_appid로 보내세요',
  'send the appid of an account of kind {} as component_appid': '종류가 {}인 계정의 appid를 component_appid로 보내세요',
  'send the appid of the account whose token it is': '토큰을 발급받은 계정의 appid를 보내세요',
  'send the appid of the platform whose token it is as component_appid':
    '토큰을 발급받은 플랫폼의 appid를 component_appid로 보내세요',
  'send the article_id that freepublish/get answered': 'freepublish/get 응답으로 받은 article_id를 보내세요',
  'send the authorizer_refresh_token that came with the last authorisation of this account':
    '이 계정의 마지막 권한 위임에서 받은 authorizer_refresh_token을 보내세요',
  'send the body with a Content-Length': '본문을 Content-Length와 함께 보내세요',
  'send the body with a Content-Length, or give the part a filename':
    '본문을 Content-Length와 함께 보내거나 파트에 filename을 지정하세요',
  'send the bytes of the picture': '이미지의 바이트를 보내세요',
  'send the bytes themselves': '바이트 자체를 보내세요',
  'send the bytes themselves: open the file with "rb", or wrap them in io.BytesIO':
    '바이트 자체를 보내세요: 파일을 "rb"로 열거나 io.BytesIO로 감싸세요',
  'send the card anew': '카드를 새로 보내세요',
  'send the card as an object in the field card': '카드를 card 필드에 객체로 보내세요',
  'send the card_id that POST /cardkit/v1/cards answered': 'POST /cardkit/v1/cards 응답으로 받은 card_id를 보내세요',
  'send the code that came with the authorisation; GET /__standin/accounts shows it with the account':
    '권한 위임에서 받은 코드를 보내세요. GET /__standin/accounts에서 계정과 함께 볼 수 있습니다',
  'send the content as JSON in a string: JSON.stringify(…)':
    'content를 문자열에 담은 JSON으로 보내세요: JSON.stringify(…)',
  'send the content as a string that holds JSON': 'content를 JSON이 든 문자열로 보내세요',
  'send the element_id of a plain_text or of a markdown': 'plain_text나 markdown의 element_id를 보내세요',
  'send the element_id of an element of the card': '카드에 있는 요소의 element_id를 보내세요',
  'send the fields as a JSON object': '필드를 JSON 객체로 보내세요',
  'send the fields as a JSON object in the body': '필드를 본문에 JSON 객체로 보내세요',
  'send the fields as a JSON object, with Content-Type: application/json':
    '필드를 JSON 객체로, Content-Type: application/json과 함께 보내세요',
  'send the file and its fields alone': '파일과 그 필드만 보내세요',
  'send the file as the part {} of a multipart/form-data body': '파일을 multipart/form-data 본문의 {} 파트로 보내세요',
  'send the form behind the headers': '헤더 다음에 폼을 본문으로 보내세요',
  'send the form to its end, with a Content-Length that counts all of it':
    '폼을 끝까지 보내세요. Content-Length는 폼 전체의 크기여야 합니다',
  'send the id of a chat or of a thread, as container_id_type says':
    'container_id_type에 맞게 채팅방이나 스레드의 ID를 보내세요',
  'send the image_key that an upload answered': '업로드 응답으로 받은 image_key를 보내세요',
  'send the media_id of a draft of this account: draft/add answers one, and it goes when it is published or sent':
    '이 계정에 있는 초안의 media_id를 보내세요: draft/add 응답으로 받으며, 게시하거나 발송하면 사라집니다',
  'send the media_id of a draft that is there: it goes when it is deleted or published':
    '남아 있는 초안의 media_id를 보내세요: 초안은 삭제하거나 게시하면 사라집니다',
  'send the media_id of a draft, or of a file that was uploaded': '초안이나 업로드한 파일의 media_id를 보내세요',
  'send the media_id that draft/add answered': 'draft/add 응답으로 받은 media_id를 보내세요',
  'send the message_id of a message that was sent here, or received':
    '여기서 보냈거나 받은 메시지의 message_id를 보내세요',
  'send the msg_id that mass/sendall or mass/send answered':
    'mass/sendall 또는 mass/send 응답으로 받은 msg_id를 보내세요',
  'send the open_id that this app knows the user by, or their union_id':
    '이 앱에서 쓰는 사용자의 open_id나 union_id를 보내세요',
  'send the openid of a user as touser, or a WeChat name as towxname':
    '사용자의 openid를 touser로, 또는 WeChat ID를 towxname으로 보내세요',
  'send the openid of a user as touser: 28 letters, digits, - and _':
    '사용자의 openid를 touser로 보내세요: 영문자, 숫자, -, _로 된 28자',
  'send the page_token of the answer before, or none': '직전 응답의 page_token을 보내거나 생략하세요',
  'send the page_token of the page before, or none': '직전 페이지의 page_token을 보내거나 생략하세요',
  'send the path of an endpoint that Standin has, from its first slash, as cgi_path':
    'Standin에 있는 엔드포인트의 경로를 첫 슬래시부터 cgi_path로 보내세요',
  'send the picture and its fields alone': '이미지와 그 필드만 보내세요',
  'send the picture as the part {} of a multipart/form-data body':
    '이미지를 multipart/form-data 본문의 {} 파트로 보내세요',
  "send the platform's own secret as component_appsecret": '해당 플랫폼의 secret을 component_appsecret으로 보내세요',
  "send the platform's own token, from /cgi-bin/component/api_component_token":
    '/cgi-bin/component/api_component_token에서 받은 플랫폼의 토큰을 보내세요',
  'send the post as {"zh_cn":{"title":"…","content":[[…]]}}, with no "post" around the language: that is the form of the webhook':
    'post를 {"zh_cn":{"title":"…","content":[[…]]}}로 보내세요. 언어를 "post"로 감싸는 것은 웹훅의 형식입니다',
  'send the publish_id that freepublish/submit answered': 'freepublish/submit 응답으로 받은 publish_id를 보내세요',
  'send the reaction_id that adding it answered, once': '반응을 추가할 때 응답으로 받은 reaction_id를 한 번만 보내세요',
  'send the rid at the end of an errmsg, such as 61725984-6126f6f9-040f19c4':
    'errmsg 끝의 rid를 보내세요. 예: 61725984-6126f6f9-040f19c4',
  'send the rid of one of the last few thousand refusals': '최근에 거부된 호출 수천 건 안에 있는 rid를 보내세요',
  'send the sign as a text beside timestamp': 'timestamp와 나란히 sign을 문자열로 보내세요',
  'send the tenant_key of a tenant that installed the app': '앱을 설치한 테넌트의 tenant_key를 보내세요',
  'send the thread_id of a message that was sent here, or received':
    '여기서 보냈거나 받은 메시지의 thread_id를 보내세요',
  'send the ticket that was pushed last as component_verify_ticket; GET /__standin/accounts shows it':
    '마지막으로 푸시된 티켓을 component_verify_ticket으로 보내세요. GET /__standin/accounts에서 볼 수 있습니다',
  'send the timestamp of now, in seconds, and sign with it':
    '현재 시각을 timestamp에 초 단위로 보내고 그 값으로 서명하세요',
  'send the userId of a declared account and its own secretKey':
    '등록된 계정의 userId와 그 계정의 secretKey를 보내세요',
  'send the whole file as it is on the disk': '디스크에 있는 파일 전체를 그대로 보내세요',
  'send timestamp in seconds, and not in milliseconds, and sign with it':
    'timestamp를 밀리초가 아니라 초 단위로 보내고 그 값으로 서명하세요',
  'send timestamp in seconds, and sign with it': 'timestamp를 초 단위로 보내고 그 값으로 서명하세요',
  'send timestamp, in seconds, and the sign made with it': '초 단위의 timestamp와 그 값으로 만든 서명을 보내세요',
  'send to a chat that there still is': '해산되지 않은 채팅방으로 보내세요',
  'send to the address of a bot, whole': '봇의 온전한 주소로 보내세요',
  'send what is in the file; curl does with -F "name=@path", and not with --form-string or without the @':
    '파일의 내용을 보내세요. curl에서는 -F "name=@path"를 쓰고, --form-string을 쓰거나 @를 빠뜨리지 마세요',
  'send what the msgtype names alone, and each of the others by itself':
    'msgtype이 가리키는 것만 보내고 나머지는 따로 보내세요',
  'send {"articles":[{…}]}, a list of objects': 'articles를 객체의 목록으로 보내세요: {"articles":[{…}]}',
  'send {"filter":{"is_to_all":true}}, or {"filter":{"is_to_all":false,"tag_id":2}}':
    '다음 중 하나와 같이 보내세요: {"filter":{"is_to_all":true}} 또는 {"filter":{"is_to_all":false,"tag_id":2}}',
  'send {"post": {"zh_cn": {"title": …, "content": [[…]]}}}, each node with its fields':
    '각 노드를 필드까지 갖추어 다음과 같이 보내세요: {"post": {"zh_cn": {"title": …, "content": [[…]]}}}',
  'send {"reaction_type":{"emoji_type":"THUMBSUP"}}, or another emoji that has a name':
    '{"reaction_type":{"emoji_type":"THUMBSUP"}} 또는 이름이 있는 다른 이모지를 보내세요',
  'send {"type":"image","offset":0,"count":20} as the JSON body':
    '다음과 같은 JSON을 본문으로 보내세요: {"type":"image","offset":0,"count":20}',
  'send {}': '{}(으)로 보내세요',
  'send {} article, {} fewer': '게시글을 {}건만 보내세요({}건 초과)',
  'send {} as a string that holds the JSON: JSON.stringify({})':
    '{}을(를) JSON이 든 문자열로 보내세요: JSON.stringify({})',
  'send {} as a text': '{}을(를) 문자열로 보내세요',
  'send {} as an object': '{}을(를) 객체로 보내세요',
  'send {} as the content of a message of type {}': '{2} 메시지의 content를 {1} 형식으로 보내세요',
  'send {} as the type that the page gives it': '{}을(를) 문서에 나온 타입으로 보내세요',
  'send {} bytes at the most': '최대 {}바이트로 보내세요',
  'send {} in digits alone, such as 01012345678': '{}을(를) 01012345678과 같이 숫자만으로 보내세요',
  'send {}; files are sent by an app, at POST /open-apis/im/v1/messages':
    '다음 중 하나를 보내세요: {}. 파일은 앱이 POST /open-apis/im/v1/messages로 보냅니다',
  'serialise it: JSON.stringify(fields)': '직렬화하세요: JSON.stringify(fields)',
  'set add_member_permission and share_card_permission together, {}':
    'add_member_permission과 share_card_permission을 함께 설정하세요: {}',
  'set file_type to {}: stream is for all other files':
    'file_type을 다음 중 하나로 설정하세요: {}. 그 밖의 파일은 모두 stream입니다',
  'set grant_type to {}': 'grant_type을 {}(으)로 설정하세요',
  'set image_type to {}': 'image_type을 {}(으)로 설정하세요',
  'set msg_type to one of {}': 'msg_type을 다음 중 하나로 설정하세요: {}',
  'set msg_type to {}': 'msg_type을 다음 중 하나로 설정하세요: {}',
  'set page_size to a whole number from 1 to {}': 'page_size를 1에서 {} 사이의 정수로 설정하세요',
  'set sequence to a whole number from 1 to 2147483647': 'sequence를 1에서 2147483647 사이의 정수로 설정하세요',
  'set streaming_mode to true in the config of the card': '카드의 config에서 streaming_mode를 true로 설정하세요',
  'set type to {}': 'type을 {}(으)로 설정하세요',
  'set type to {}: voices and videos are files': 'type을 {}(으)로 설정하세요: 음성과 동영상은 파일입니다',
  'set user_id_type to one of {}': 'user_id_type을 다음 중 하나로 설정하세요: {}',
  'share a chat of several: a chat of two is for those two':
    '여러 명이 있는 채팅방을 공유하세요: 1:1 채팅방은 공유할 수 없습니다',
  'shorten echo_to_webhook to {} bytes, {} fewer': 'echo_to_webhook을 {}바이트로 줄이세요({}바이트 초과)',
  'shorten it to {} bytes of UTF-8, by {}, or send it in pieces':
    'UTF-8 {}바이트로 줄이거나({}바이트 초과) 나누어 보내세요',
  'shorten it to {}, by {}': '{} 이하로 줄이세요({} 초과)',
  'shorten message of each card to {} characters; the longest has {}':
    '각 카드의 message를 {}자로 줄이세요. 가장 긴 것이 {}자입니다',
  'shorten msg to {} bytes in EUC-KR, {} fewer': 'msg를 EUC-KR {}바이트로 줄이세요({}바이트 초과)',
  'shorten msg to {} characters, {} fewer': 'msg를 {}자로 줄이세요({}자 초과)',
  'shorten the content, or split it into several articles': 'content를 줄이거나 여러 게시글로 나누세요',
  'shorten the header of each card to {} characters; the longest has {}':
    '각 카드의 header를 {}자로 줄이세요. 가장 긴 것이 {}자입니다',
  'shorten the name of each button to {} characters; the longest has {}':
    '각 버튼의 name을 {}자로 줄이세요. 가장 긴 것이 {}자입니다',
  'shorten the title of each item to {} characters; the longest has {}':
    '각 아이템의 title을 {}자로 줄이세요. 가장 긴 것이 {}자입니다',
  'shorten {} to {} bytes, {} fewer': '{}을(를) {}바이트로 줄이세요({}바이트 초과)',
  'sign the empty text with that key': '그 키로 빈 텍스트에 서명하세요',
  "sign with the bot's own secret": '해당 봇의 secret으로 서명하세요',
  "sign with the bot's own secret and the timestamp that is sent":
    '요청에 보내는 timestamp와 해당 봇의 secret으로 서명하세요',
  'single quotes where JSON has double ones': 'JSON의 큰따옴표 자리에 작은따옴표',
  'something compressed with gzip': 'gzip으로 압축된 것',
  'spell it {}': '철자를 {}(으)로 고치세요',
  'take a boundary of at most 70 characters': '70자 이하의 boundary를 쓰세요',
  'take a reaction away with the app that added it': '반응을 추가한 앱으로 반응을 삭제하세요',
  'take links that lead elsewhere out of the content': 'content에서 외부로 나가는 링크를 빼세요',
  'take timestamp, a line feed and the secret for the key, and sign the empty text':
    'timestamp, 줄바꿈, secret을 이은 것을 키로 써서 빈 텍스트에 서명하세요',
  'take {} out of that answer': '그 응답에서 {} 값만 꺼내세요',
  text: '텍스트',
  'the Content-Type has no boundary, which was seen to pass on a neighbouring endpoint only':
    'Content-Type에 boundary가 없습니다. 통과한 사례는 이웃한 엔드포인트에서만 관측되었습니다',
  'the Content-Type names the boundary {}': 'Content-Type의 boundary는 {}',
  'the JSON has \\uXXXX escapes, which live keeps as they are written, six characters each: write it with ensure_ascii=False, JSON_UNESCAPED_UNICODE or JSON.stringify':
    'JSON에 \\uXXXX 이스케이프가 있습니다. 실제 서비스는 이를 적힌 그대로 6자로 저장합니다. ensure_ascii=False, JSON_UNESCAPED_UNICODE 또는 JSON.stringify로 쓰세요',
  'the WeChat name {}': 'WeChat ID {}',
  'the address {} in the place of a media_id': 'media_id 자리에 주소 {}',
  'the app_id in the place of the app_secret': 'app_secret 자리에 app_id',
  'the article_id is none that this account published here: publish the draft, and send the article_id that freepublish/get answers':
    '이 article_id는 이 계정이 여기서 게시한 것이 아닙니다. 초안을 게시하고 freepublish/get 응답으로 받은 article_id를 보내세요',
  'the article_idx {}': 'article_idx {}',
  'the bare picture, a {}': '폼에 담지 않은 {} 이미지',
  'the beginning of {}, whose header is cut short or damaged': '{}의 앞부분, 헤더가 잘렸거나 손상됨',
  'the body is chunked, which some clients saw refused by the CDN with an HTML page':
    '본문이 chunked로 전송되었습니다. 일부 클라이언트에서 CDN이 HTML 페이지로 거부한 사례가 있습니다',
  'the call came through a proxy, which may have given a chunked body its length; sent chunked it is answered with 412':
    '호출이 프록시를 거쳤습니다. 프록시가 chunked 본문에 길이를 붙였을 수 있으며, chunked로 보내면 412로 거부됩니다',
  'the content': 'content',
  'the content begins as no sound or video that is known; whether the service looks is not known':
    '내용이 알려진 음성이나 동영상의 시작 부분과 다릅니다. 실제 서비스가 이를 확인하는지는 알려지지 않았습니다',
  'the content of article {}': '{}번째 게시글의 content',
  'the credential asks for the error {} and got nothing for it: {}':
    '인증 정보가 오류 {}을(를) 요구했지만 적용되지 않았습니다: {}',
  'the encoded word {}, which is {}; it is not decoded': '인코딩된 이름 {}(실제 값: {}), 디코딩하지 않음',
  'the extension names another format than the content has; that this passes is assumed':
    '확장자가 실제 내용과 다른 형식입니다. 이대로 통과한다는 것은 추정입니다',
  'the extension {} of {}': '{2}의 확장자 {1}',
  'the field': '필드',
  'the fields as a multipart form': '필드를 multipart 폼으로 보냄',
  'the fields as application/x-www-form-urlencoded': '필드를 application/x-www-form-urlencoded로 보냄',
  'the file': '파일',
  'the file_name is percent-encoded, and users are shown it as it is: send it as UTF-8':
    'file_name이 퍼센트 인코딩되어 사용자에게 그대로 보입니다. UTF-8로 보내세요',
  'the filename does not end in an extension of its format; that the content alone decides is assumed':
    'filename의 확장자가 이미지 형식과 다릅니다. 내용만으로 판정한다는 것은 추정입니다',
  'the filename {} without double quotes, which is not read': '큰따옴표가 없는 filename {}, 읽지 않음',
  'the first {} of the {} characters of {}': '{3}의 {2}자 중 앞 {1}자',
  'the id of a picture for articles as {}': '{}에 게시글용 이미지의 ID를 지정함',
  'the id of a picture that was uploaded for an article': '게시글용으로 업로드한 이미지의 ID',
  'the index {}': 'index {}',
  'the key of a file': '파일의 키',
  'the key of a picture': '이미지의 키',
  'the key of a picture for messages': '메시지용 이미지의 키',
  'the key of an avatar': '아바타의 키',
  'the live service has {} {}, and Standin does not emulate it':
    '실제 서비스에 있는 {} {} 요청을 Standin은 지원하지 않습니다',
  'the media_id of a draft as {}': '{}에 초안의 media_id를 지정함',
  'the media_id of a file as {}, where a draft is meant': '초안 자리인 {}에 파일의 media_id를 지정함',
  'the media_id of a file of another type as {}': '{}에 다른 유형인 파일의 media_id를 지정함',
  'the media_id of another account': '다른 계정의 media_id',
  'the media_id of another account as {}': '{}에 다른 계정의 media_id를 지정함',
  'the media_id of something that is no picture of the library as {}':
    '{}에 소재 라이브러리의 이미지가 아닌 것의 media_id를 지정함',
  'the media_id of what was uploaded, in the place of that of a draft':
    '초안의 media_id 자리에 업로드한 파일의 media_id',
  'the msg_id {}, which nothing was sent as': 'msg_id {}, 그 ID로 발송한 것이 없음',
  'the msgtype {}, which there is none of': '없는 msgtype {}',
  'the only part is {}': '파트는 하나뿐: {}',
  'the part has neither filename nor Content-Type, which live took from one program (hermes-agent-6912) and refused with 99992402 from another; nobody knows why':
    '파트에 filename도 Content-Type도 없습니다. 실제 서비스는 한 프로그램(hermes-agent-6912)의 요청은 받고 다른 프로그램의 요청은 99992402로 거부했습니다. 이유는 알려지지 않았습니다',
  'the part has no filename, which is refused with 234001 if the body goes out chunked; an intercepted fetch does not show its framing':
    '파트에 filename이 없습니다. 본문을 chunked로 보내면 234001로 거부되며, 가로챈 fetch로는 전송 방식을 알 수 없습니다',
  'the part of the file has neither filename nor Content-Type, which live refused with 99992402 from one program until it had both; nobody knows why':
    '파일 파트에 filename도 Content-Type도 없습니다. 실제 서비스는 한 프로그램의 요청을 둘 다 있을 때까지 99992402로 거부했습니다. 이유는 알려지지 않았습니다',
  'the part {} has an empty filename, which makes it a text field':
    '{} 파트의 filename이 비어 있어 텍스트 필드로 처리됨',
  'the part {} has no filename, which makes it a text field': '{} 파트에 filename이 없어 텍스트 필드로 처리됨',
  'the parts are {}': '파트: {}',
  'the path of a file as text': '텍스트로 보낸 파일 경로',
  'the picture': '이미지',
  'the picture has none of the sizes that are recommended for RCS: {}':
    '이미지가 RCS 권장 크기가 아닙니다. 권장 크기: {}',
  'the position of {}': '{}의 position',
  'the sign of another secret or timestamp': '다른 secret이나 timestamp로 만든 서명',
  'the text has characters beyond EUC-KR, which messages to phones do not support':
    '텍스트에 EUC-KR에 없는 문자가 있습니다. 문자 메시지에서는 지원되지 않습니다',
  'the text {}, which is what an object becomes that nobody serialised': '텍스트 {}, 직렬화하지 않은 객체가 변환된 것',
  'the token of a bot that no account declares': '어느 계정에도 등록되지 않은 봇의 토큰',
  'the type as a field of the form': 'type을 폼의 필드로 보냄',
  'the type in the query, where it is not read': 'type을 쿼리로 보냄(읽지 않음)',
  'the type {}, which there is none of': '없는 type {}',
  'the userId in the path is a placeholder or a word that stands for no value; that it passes is assumed':
    '경로의 userId가 자리표시자이거나 값이 없음을 뜻하는 단어입니다. 이대로 통과한다는 것은 추정입니다',
  'the userId in the path is not that of the Authorization; whose the picture would be is not known':
    '경로의 userId가 Authorization의 것과 다릅니다. 이미지가 누구의 것이 되는지는 알려지지 않았습니다',
  'the whole answer that {} stood in': '{}이(가) 들어 있던 응답 전체',
  'the word Bearer as a part of {}': '{}에 단어 Bearer가 포함됨',
  'the word {}': '단어 {}',
  'there is no such error of {}': '{}에는 그런 오류가 없습니다',
  'this emoji_type is not among those that the page lists, by these letters, and may be refused with 231001':
    '이 emoji_type은 문서의 목록에 이 철자로 나와 있지 않아 231001로 거부될 수 있습니다',
  'this has a blank in it': '경로에 공백이 있습니다',
  'this has a slash at its end': '경로 끝에 슬래시가 있습니다',
  'this has more in front; the base URL may hold it twice, or hold another path':
    '경로 앞에 다른 것이 더 있습니다. base URL에 경로가 중복되거나 다른 경로가 들어 있을 수 있습니다',
  'this has two slashes in a row; the base URL may end in one':
    '경로에 슬래시가 연달아 두 개 있습니다. base URL이 슬래시로 끝날 수 있습니다',
  'this lacks {} in front; the base URL may lack it': '경로 앞에 {}이(가) 없습니다. base URL에 빠져 있을 수 있습니다',
  'to {}': '{}',
  'too many parts': '파트가 너무 많음',
  'trim what was read from the file or command': '파일이나 명령에서 읽은 값의 앞뒤 공백을 제거하세요',
  "turn on the app's bot": '앱의 봇 기능을 켜세요',
  'turn the bot ability of the app on': '앱의 봇 기능을 켜세요',
  'unknown: it begins with {}': '알 수 없는 형식, 시작 바이트는 {}',
  'upload each picture of the content with media/uploadimg, and put its address in':
    'content의 이미지를 각각 media/uploadimg로 업로드하고 그 주소를 넣으세요',
  'upload it first, and send the key that is answered': '먼저 업로드하고 응답으로 받은 키를 보내세요',
  'upload it with image_type message': 'image_type을 message로 하여 업로드하세요',
  'upload the audio with this app': '이 앱으로 오디오를 업로드하세요',
  'upload the file again': '파일을 다시 업로드하세요',
  'upload the file by im/v1/files and send the file_key that this answers: a token of Drive is none':
    '파일을 im/v1/files로 업로드하고 응답으로 받은 file_key를 보내세요: Drive 토큰은 file_key가 아닙니다',
  'upload the file first, and send the key that is answered': '먼저 파일을 업로드하고 응답으로 받은 키를 보내세요',
  'upload the file first: an address or a path is no key, and this is {}':
    '먼저 파일을 업로드하세요: 주소나 경로는 키가 아닙니다. 보낸 값: {}',
  'upload the file with this app and send the key that this answers, in the place of {}':
    '이 앱으로 파일을 업로드하고, {} 대신 응답으로 받은 키를 보내세요',
  'upload the picture again': '이미지를 다시 업로드하세요',
  'upload the picture first, and send the key that is answered': '먼저 이미지를 업로드하고 응답으로 받은 키를 보내세요',
  'upload the picture first: an address or a path is no key, and this is {}':
    '먼저 이미지를 업로드하세요: 주소나 경로는 키가 아닙니다. 보낸 값: {}',
  'upload the picture of the card with material/add_material, and put its url in':
    '카드의 이미지를 material/add_material로 업로드하고 그 url을 넣으세요',
  'upload the picture once more, as image_type avatar: the key of an upload for messages is none for a chat':
    'image_type을 avatar로 하여 이미지를 다시 업로드하세요: 메시지용으로 업로드한 키는 채팅방에 쓸 수 없습니다',
  'upload the picture once more, as image_type avatar: the key of an upload for messages is none for a user':
    'image_type을 avatar로 하여 이미지를 다시 업로드하세요: 메시지용으로 업로드한 키는 사용자에게 쓸 수 없습니다',
  'upload the picture once more, with image_type message: the key of an avatar is none for a message':
    'image_type을 message로 하여 이미지를 다시 업로드하세요: 아바타의 키는 메시지에 쓸 수 없습니다',
  'upload the picture with image_type message, and send the image_key that is answered':
    'image_type을 message로 하여 이미지를 업로드하고 응답으로 받은 image_key를 보내세요',
  'upload the picture with material/add_material and send its media_id':
    '이미지를 material/add_material로 업로드하고 그 media_id를 보내세요',
  'upload the picture with this app and send the key that this answers, in the place of {}':
    '이 앱으로 이미지를 업로드하고, {} 대신 응답으로 받은 키를 보내세요',
  'upload the picture with this app, as image_type avatar, and send the key that this answers, in the place of {}':
    '이 앱에서 image_type을 avatar로 하여 이미지를 업로드하고, {} 대신 응답으로 받은 키를 보내세요',
  'upload the picture with this app, as image_type message, and send the key that this answers, in the place of {}':
    '이 앱에서 image_type을 message로 하여 이미지를 업로드하고, {} 대신 응답으로 받은 키를 보내세요',
  'upload the picture, as image_type message, with this app and send the key that this answers, in the place of {}':
    '이 앱에서 image_type을 message로 하여 이미지를 업로드하고, {} 대신 응답으로 받은 키를 보내세요',
  'use a declared userId': '등록된 userId를 사용하세요',
  'wait a minute': '1분 동안 기다리세요',
  'wait until midnight in China, or clear the quota': '중국 시간 자정까지 기다리거나 호출 한도를 초기화하세요',
  'wait until midnight in China, or clear the quota with the secret':
    '중국 시간 자정까지 기다리거나 secret으로 호출 한도를 초기화하세요',
  'wait until midnight in China: an official account sends one message a day':
    '중국 시간 자정까지 기다리세요: 공식 계정의 발송은 하루에 1건까지입니다',
  'wait until the month ends in China': '중국 시간으로 이번 달이 끝날 때까지 기다리세요',
  'wait until the month is over: a service account sends four messages a month to all':
    '이번 달이 끝날 때까지 기다리세요: 서비스 계정의 전체 발송은 한 달에 4건까지입니다',
  'wait {} ms': '{}ms 동안 기다리세요',
  'what a program prints of an object': '프로그램이 객체를 출력한 텍스트',
  'which field takes the address of a picture is on no page that is known: Standin takes any':
    '어느 필드가 이미지 주소를 받는지 알려진 문서가 없습니다. Standin은 모든 필드에서 받습니다',
  'write "Bearer" once': '"Bearer"를 한 번만 쓰세요',
  'write each header of a part as "Name: value", and an empty line behind the last':
    '파트의 헤더를 각각 "Name: value"로 쓰고 마지막 헤더 뒤에 빈 줄을 넣으세요',
  'write it in double quotes: filename="photo.jpg"': '큰따옴표로 감싸세요: filename="photo.jpg"',
  'write one of the bot’s keywords into a text or a title': '봇의 키워드 중 하나를 텍스트나 제목에 넣으세요',
  'write something into msg': 'msg에 내용을 넣으세요',
  'write the JSON without escapes: ensure_ascii=False, JSON_UNESCAPED_UNICODE, JSON.stringify':
    'JSON을 이스케이프 없이 쓰세요: ensure_ascii=False, JSON_UNESCAPED_UNICODE, JSON.stringify',
  'write the name as plain UTF-8 in filename="…"': '이름을 filename="…"에 UTF-8 그대로 쓰세요',
  'write the name as plain UTF-8 in filename="…", beside filename* or in its place':
    '이름을 filename*과 함께 또는 그 대신 filename="…"에 UTF-8 그대로 쓰세요',
  'write the sign in base64': '서명을 base64로 쓰세요',
  'write the text of the template into msg, with its variables filled in':
    '템플릿의 텍스트를 변수까지 채워 msg에 넣으세요',
  'write the token in small letters': '토큰을 소문자로 쓰세요',
  'write two dashes before the boundary on each line that parts the form':
    '폼을 나누는 줄마다 boundary 앞에 대시 두 개(--)를 쓰세요',
  '{} (filename {}, {})': '{}(파일명 {}, {})',
  '{} ({})': '{}({})',
  '{} above a form whose boundary is {}': '{}, 폼의 boundary는 {}',
  '{} among the fields that came: {}': '{}(받은 필드: {})',
  '{} and no body': '{}, 본문 없음',
  '{} and {} more': '{} 외 {}개',
  '{} as {}, which no upload here answered': '{2}에 지정한 {1}, 여기서 업로드 응답으로 준 적 없음',
  '{} bytes that lack the last line, {}': '{}바이트, 마지막 줄 {} 없음',
  '{} bytes, which are not kept': '{}바이트, 보관되지 않음',
  '{} characters, with {} escapes \\uXXXX, each of which counts as six':
    '{}자, 이 중 \\uXXXX 이스케이프 {}개는 각각 6자로 계산됨',
  '{} comes from an upload to {}, not {}': '{} 값은 {} 업로드의 주소이며 {} 업로드의 주소가 아님',
  '{} in base64': 'base64로 인코딩된 {}',
  '{} in hexadecimal digits': '16진수로 쓴 {}',
  '{} in one body': '한 본문에 {}',
  '{} in other letters, capital or small': '{}, 대소문자가 다름',
  '{} in quotes': '따옴표로 감싼 {}',
  '{} in the place of {}': '{2} 자리에 {1}',
  '{} is a boolean, and no text': '{} 값이 문자열이 아니라 불리언임',
  '{} is a list, and no text': '{} 값이 문자열이 아니라 목록임',
  '{} is a number, and no text': '{} 값이 문자열이 아니라 숫자임',
  '{} is an address that was never answered here': '{} 값이 여기서 응답한 적 없는 주소임',
  '{} is an object, and no text': '{} 값이 문자열이 아니라 객체임',
  '{} is empty': '{} 값이 비어 있음',
  '{} is no address that an upload answered': '{} 값이 업로드 응답으로 받은 주소가 아님',
  '{} is no address that an upload for MMS answered': '{} 값이 MMS 업로드 응답으로 받은 주소가 아님',
  '{} is null, and no text': '{} 값이 문자열이 아니라 null임',
  '{} is too long': '{} 값이 너무 김',
  '{} issued here to {}': '여기서 {2}에 발급한 {1}',
  '{} lets this pass up to {}, and would not if the page meant {}':
    '{} 규칙은 {}까지 통과시킵니다. 문서가 뜻하는 값이 {}(이)라면 거부됩니다',
  '{} lets this pass with {}={}, and not with {}': '{} 규칙은 {}={} 설정에서는 통과시키지만 {} 설정에서는 거부합니다',
  '{} lost a picture of another host: {}; upload each with media/uploadimg and put its address in':
    '{}에서 다른 호스트의 이미지가 제거되었습니다: {}. media/uploadimg로 업로드하고 그 주소를 넣으세요',
  '{} lost {}': '{}에서 다음이 제거되었습니다: {}',
  '{} lost {} pictures of other hosts: {}; upload each with media/uploadimg and put its address in':
    '{}에서 다른 호스트의 이미지 {}개가 제거되었습니다: {}. 각각 media/uploadimg로 업로드하고 그 주소를 넣으세요',
  '{} of {}': '{2}의 {1}',
  '{} of {} x {} pixels': '{} {} x {}픽셀',
  '{} older uploads': '이전 업로드 {}건',
  '{} that was percent-encoded twice': '퍼센트 인코딩이 두 번 된 {}',
  '{} was deleted': '{} 이미지가 삭제됨',
  '{} was uploaded three months ago or before, and deleted': '{} 이미지가 업로드한 지 3개월이 지나 삭제됨',
  '{} with a blank in it': '공백이 든 {}',
  '{} with a line break in it': '줄바꿈이 든 {}',
  '{} with {} more characters behind it': '{} 뒤에 {}자가 더 붙음',
  '{} {} may be meant: {}': '{} {} 요청을 의도한 것 같습니다: {}',
  '{}, a key that no upload answered': '{}, 업로드 응답으로 준 적 없는 키',
  '{}, an address or a path, and no key': '{}, 키가 아닌 주소 또는 경로',
  '{}, and let all that call for one account share it':
    '{}. 한 계정으로 호출하는 모든 프로그램이 이를 함께 써야 합니다',
  '{}, and the body begins with it, without two dashes in front':
    '{}, 본문이 앞에 대시 두 개 없이 그 boundary로 시작함',
  '{}, and the body is {}': '{}, 본문은 {}',
  '{}, and there is no body': '{}, 본문 없음',
  '{}, as the part {} of a multipart/form-data body': '{}. multipart/form-data 본문의 {} 파트로 보내야 합니다',
  '{}, as {}': '{2}에 지정한 것이 {1}',
  '{}, expired at {}': '{}, {} 만료',
  '{}, forgotten by the reset at {}': '{}, {} 초기화로 폐기됨',
  '{}, issued here to {} at {}': '여기서 {2}에 발급한 {1}(발급: {3})',
  '{}, replaced by a newer one; it worked until {}': '{}, 새로 발급한 것으로 대체됨({}까지 유효)',
  '{}, the key of a file': '{}, 파일의 키',
  '{}, the key of an avatar': '{}, 아바타의 키',
  '{}, unknown and of the form of a permanent media_id': '{}, 영구 media_id 형식이지만 알 수 없음',
  '{}, unknown and of the form of a temporary media_id': '{}, 임시 media_id 형식이지만 알 수 없음',
  '{}, which has no extension': '{}, 확장자 없음',
  '{}, which is gone: {}': '{}, 더 이상 없음: {}',
  '{}, which is not declared': '{}, 등록되지 않은 계정의 것',
  '{}, which names no boundary': '{}, boundary 없음',
  '{}, which no upload here answered': '{}, 여기서 업로드 응답으로 준 적 없음',
  '{}, whose fields can hold no file': '{}, 파일을 담을 수 없는 필드 형식',
  '{}; a reset keeps those of accounts given at the start, unless it is told to forget tokens':
    '{}. 시작할 때 등록한 계정의 것은 토큰을 폐기하도록 지시하지 않는 한 초기화해도 유지됩니다',
  '{}; the body begins with {}': '{}, 본문은 {}(으)로 시작함',
  '{}; the body is {}': '{}, 본문은 {}',
  '{}, {} bytes': '{}, {}바이트',
  '{} of unknown size': '{}, 크기 알 수 없음',
  'no picture: {}': '이미지가 아님: {}',
  'no picture': '이미지가 아님',
  'file-type reads {}': 'file-type의 판독 결과: {}',
  'image-size reads {}': 'image-size의 판독 결과: {}',
  'but {}': '다만 {}',
  'takes it': '수락',
  refuses: '거부',
  'and then {}: {}': '그다음 {}: {}',
  'but: {}': '주의: {}',
  documented: '문서화됨',
  observed: '관측됨',
  assumed: '추정',
  '{}, {}': '{}, {}',
};
