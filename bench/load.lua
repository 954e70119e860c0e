-- Requests, made once and sent by wrk again and again. What they are comes from the environment.
wrk.method = os.getenv('BENCH_METHOD')
wrk.headers['authorization'] = os.getenv('BENCH_AUTHORIZATION')

local function read(name)
  local file = assert(io.open(name, 'rb'))
  local bytes = file:read('*a')
  file:close()
  return bytes
end

local body = os.getenv('BENCH_BODY') or ''
if body ~= '' then
  wrk.body = read(body)
  wrk.headers['content-type'] = os.getenv('BENCH_TYPE')
end

-- Whole requests, as they go over the wire, to be sent in turn.
local turns = {}
for name in (os.getenv('BENCH_TURNS') or ''):gmatch('[^,]+') do
  table.insert(turns, read(name))
end
if #turns > 0 then
  local turn = 0
  request = function()
    turn = turn % #turns + 1
    return turns[turn]
  end
end

function done(summary)
  local errors = summary.errors
  io.write(string.format(
    'BENCH {"requests":%d,"us":%d,"refused":%d,"broken":%d}\n',
    summary.requests, summary.duration, errors.status, errors.connect + errors.read + errors.write + errors.timeout
  ))
end
