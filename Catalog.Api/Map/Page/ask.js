// Asks the API of the server that the page is from, with the token of the session.

const api = new URL("../graphql", document.baseURI);
const atOnce = 4;
const words = {
  401: "令牌无效或已过期，请重新登录 · The token is not valid or has expired; sign in again.",
  403: "令牌的权限不足 · The token's scope does not reach this.",
  429: "请求过于频繁，请稍候 · Too many requests; wait a while.",
  503: "服务暂不可用 · The service is not available for now.",
};

let running = 0;
const waiting = [];

/** An answer without data, or none at all: status 0 where the server was not reached. */
export class Refusal extends Error {
  constructor(status, code, message, retryAfter = null) {
    super([words[status] ?? "", code, message].filter(Boolean).join(" — "));
    Object.assign(this, { status, code, retryAfter });
  }
}

/** The answer to an operation: { data, errors, extensions }. Waits its turn; an abort ends the waiting too. */
export async function ask(token, query, variables, signal) {
  await turn(signal);
  try {
    return await send(token, query, variables, signal);
  } finally {
    running--;
    waiting.shift()?.();
  }
}

async function send(token, query, variables, signal) {
  let response;
  try {
    response = await fetch(api, {
      method: "POST",
      headers: { "Accept": "application/graphql-response+json", "Content-Type": "application/json", "Authorization": `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
      credentials: "omit", cache: "no-store", redirect: "error", signal,
    });
  } catch (error) {
    throw error.name === "AbortError" ? error : new Refusal(0, null, "无法连接服务器 · The server cannot be reached.");
  }

  const answer = await read(response, signal);
  if (!answer?.data) {
    const [error] = answer?.errors ?? [];
    const seconds = Number(response.headers.get("Retry-After"));
    throw new Refusal(response.status, error?.extensions?.code, error?.message ?? `HTTP ${response.status}`, seconds > 0 ? seconds : null);
  }

  return answer;
}

async function read(response, signal) {
  try {
    return await response.json();
  } catch {
    signal?.throwIfAborted();
    return null;
  }
}

async function turn(signal) {
  while (running >= atOnce) {
    await new Promise(resolve => waiting.push(resolve));
  }

  // One that is aborted while it waits leaves its turn to the next.
  if (signal?.aborted) {
    waiting.shift()?.();
    signal.throwIfAborted();
  }

  running++;
}
