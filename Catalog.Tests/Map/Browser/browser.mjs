// Opens the map page in Chromium and records what it does; the steps that every visit has.
import { chromium } from "playwright-core";

export async function visit({ address, profile, browser }, steps) {
  const seen = { requests: [], consoleErrors: [] };
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser,
    viewport: { width: 1440, height: 900 },
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
      "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"],
  });
  context.setDefaultTimeout(20_000);
  try {
    context.on("request", request => seen.requests.push(request.url()));
    const page = context.pages()[0];
    page.on("console", message => message.type() === "error" && seen.consoleErrors.push(message.text()));
    page.on("pageerror", error => seen.consoleErrors.push(error.message));
    await steps(page, seen, () => page.goto(new URL("map", address).href));
  } finally {
    await context.close();
  }

  process.stdout.write(JSON.stringify(seen));
}

export async function signIn(page, token) {
  await page.getByLabel("访问令牌").fill(token);
  await page.getByRole("button", { name: "登录" }).click();
}

/** Waits until nothing is loaded any more, and every layer says how it stands; what each says. */
export async function rows(page) {
  await page.waitForFunction(() => {
    const rows = [...document.querySelectorAll("#layers li")];
    return rows.length > 0 && document.getElementById("progress").textContent === ""
      && rows.every(row => /\d/.test(row.querySelector(".count").textContent) || row.querySelector(".below").textContent !== "");
  });
  return page.locator("#layers li").evaluateAll(rows => rows.map(row => row.textContent));
}

export async function input() {
  let text = "";
  for await (const chunk of process.stdin.setEncoding("utf8")) {
    text += chunk;
  }

  return JSON.parse(text);
}
