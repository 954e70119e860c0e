# Net::HTTP of the standard library.
require 'json'
require 'net/http'

API = 'https://api.weixin.qq.com/cgi-bin'.freeze

token = JSON.parse(Net::HTTP.get(URI("#{API}/token?grant_type=client_credential&appid=wx1&secret=s")))['access_token']
uri = URI("#{API}/media/uploadimg?access_token=#{token}")
upload = Net::HTTP::Post.new(uri)
upload.set_form([['media', File.open(ARGV[0], 'rb'), { filename: 'photo.png', content_type: 'image/png' }]], 'multipart/form-data')
answer = Net::HTTP.start(uri.host, uri.port, use_ssl: true) { |http| http.request(upload) }
url = JSON.parse(answer.body)['url']
puts "#{url} #{Net::HTTP.get(URI(url)).bytesize}"
