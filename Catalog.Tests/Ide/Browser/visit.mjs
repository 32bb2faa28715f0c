// Visits the IDE as a person would: opens it, gives a token, chooses an example, runs it and reads the answer.
// Reads what to do as JSON from standard input, writes what it saw as JSON to standard output.
import { chromium } from "playwright-core";

const patience = 20_000;
const { address, token, operation, expected, page: pageScreenshot, schema: schemaScreenshot, profile, browser } =
  JSON.parse(await readAll(process.stdin));
const seen = { requests: [], consoleErrors: [], introspections: 0, runs: [], response: "" };

const context = await chromium.launchPersistentContext(profile, {
  executablePath: browser,
  viewport: { width: 1600, height: 1000 },
  args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"],
});
context.setDefaultTimeout(patience);
try {
  context.on("request", request => seen.requests.push(request.url()));
  context.on("response", record);
  const page = context.pages()[0];
  page.on("console", message => message.type() === "error" && seen.consoleErrors.push(message.text()));
  page.on("pageerror", error => seen.consoleErrors.push(error.message));

  await open(page);
  await giveToken(page);
  await run(page);
  await browseSchema(page);
} finally {
  await context.close();
}

process.stdout.write(JSON.stringify(seen));

async function open(page) {
  let loads = 0;
  // On the first visit the IDE's service worker takes over once it has its files, and reloads the page.
  const takenOver = page.waitForEvent("load", { predicate: () => ++loads === 2 });
  // The address without its slash, as a person types it.
  await page.goto(new URL("graphql/ide", address).href);
  await takenOver;
  await page.getByText("Important Update").locator("xpath=following::*[@role='button'][1]").click();
  await page.getByRole("button", { name: "Create Document" }).click();
  await page.getByText("Schema available").waitFor();
}

async function giveToken(page) {
  await page.getByRole("button", { name: "Connection Settings" }).click();
  await page.getByRole("tab", { name: "Authorization" }).click();
  await page.locator("select:has(option[value=bearer])").selectOption("bearer");
  await page.getByLabel("Token").fill(token);
  await page.getByRole("button", { name: "Apply" }).click();
  await page.getByText("Schema available").waitFor();
}

async function run(page) {
  await page.getByRole("button", { name: /^Query: / }).click();
  await page.getByText(operation, { exact: true }).last().click();
  await page.getByRole("button", { name: /^Run Operation/ }).click();
  const answer = page.locator(".view-lines", { hasText: expected });
  await answer.waitFor().catch(() => {});
  await page.screenshot({ path: pageScreenshot });
  seen.response = await answer.count() === 1 ? await answer.innerText() : "";
}

async function browseSchema(page) {
  await page.getByRole("tab", { name: "Schema Reference" }).click();
  await page.getByText("person", { exact: true }).first().waitFor();
  await page.screenshot({ path: schemaScreenshot });
}

async function record(response) {
  const request = response.request();
  if (request.method() !== "POST") {
    return;
  }

  const { operationName, query } = request.postDataJSON();
  if (operationName === "IntrospectionQuery") {
    seen.introspections += response.ok() ? 1 : 0;
  } else {
    seen.runs.push({ document: query, authorization: request.headers().authorization ?? null, status: response.status() });
  }
}

async function readAll(stream) {
  let text = "";
  for await (const chunk of stream.setEncoding("utf8")) {
    text += chunk;
  }

  return text;
}
