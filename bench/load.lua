-- One request, made once and sent by wrk again and again. What it is comes from the environment.
wrk.method = os.getenv('BENCH_METHOD')
wrk.headers['authorization'] = os.getenv('BENCH_AUTHORIZATION')

if os.getenv('BENCH_BODY') ~= '' then
  local file = assert(io.open(os.getenv('BENCH_BODY'), 'rb'))
  wrk.body = file:read('*a')
  file:close()
  wrk.headers['content-type'] = os.getenv('BENCH_TYPE')
end

function done(summary)
  local errors = summary.errors
  io.write(string.format(
    'BENCH {"requests":%d,"us":%d,"refused":%d,"broken":%d}\n',
    summary.requests, summary.duration, errors.status, errors.connect + errors.read + errors.write + errors.timeout
  ))
end
