-- wrk asks the requests of a file in a random order, each a line: METHOD PATH BODY.
local requests = {}

function init(args)
  for line in io.lines(args[1]) do
    local method, path, body = line:match("^(%u+) (%S+) ?(.*)$")
    requests[#requests + 1] = wrk.format(method, path, nil, body ~= "" and body or nil)
  end
end

function request()
  return requests[math.random(#requests)]
end
