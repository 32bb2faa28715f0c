// Visits the map page with answers that are made up here: pages, bounds, masks, denials, refusals, and values that look like markup.
import { catalogue, explained, features, schema, viewer } from "./answers.mjs";
import { input, rows, signIn, visit } from "./browser.mjs";

const { token, picture, ...setting } = await input();
const asked = [];
let fault = null;
let held = 0;

await visit(setting, async (page, seen, open) => {
  await page.route("**/graphql", answer);
  await open();
  await signIn(page, token);
  seen.rows = await rows(page);
  seen.asked = asked.splice(0);

  // The view begins with a water body under its middle.
  await page.locator("#map").focus();
  await page.keyboard.press("Enter");
  await page.locator("#details").waitFor();
  seen.details = await page.locator("#details tr").evaluateAll(rows => rows.map(row => row.textContent));
  seen.title = await page.locator("#details h2").textContent();
  seen.images = await page.locator("img").count();
  await page.screenshot({ path: picture });

  // The answers to one view are late; the page moves on and gives them up.
  const abandoned = page.waitForEvent("requestfailed", request => request.url().endsWith("/graphql"));
  held = Infinity;
  await page.keyboard.press("ArrowRight");
  await page.waitForTimeout(900);
  seen.held = asked.splice(0);
  held = 0;
  await page.keyboard.press("ArrowRight");
  seen.abandoned = (await abandoned).failure().errorText;
  await rows(page);
  seen.moved = asked.splice(0);

  seen.errorsBefore = seen.consoleErrors.splice(0);
  seen.alerts = [];
  for (const status of [429, 503, 0]) {
    fault = status;
    await page.getByRole("button", { name: "刷新" }).click();
    seen.alerts.push(await told(page));
    fault = null;
    await page.getByRole("button", { name: "重试" }).click();
    await rows(page);
  }

  seen.address = page.url();
  seen.kept = await page.evaluate(() => [sessionStorage.length, localStorage.length, document.cookie]);
  fault = 401;
  await page.getByRole("button", { name: "刷新" }).click();
  seen.alerts.push(await told(page));
  seen.signInShown = await page.locator("#sign-in").isVisible();
  seen.keptAfter = await page.evaluate(() => [sessionStorage.length, localStorage.length, document.cookie]);
});

async function told(page) {
  await page.locator("#alert").waitFor();
  return page.locator("#alert > span").textContent();
}

async function answer(route) {
  const { query, variables } = route.request().postDataJSON();
  const name = /^query (\w+)/.exec(query)[1];
  if (fault === 0) {
    return route.abort("connectionrefused");
  }

  if (fault) {
    const headers = fault === 429 ? { "Retry-After": "7" } : {};
    return route.fulfill({ status: fault, headers, json: { errors: [{ message: `refused ${fault}`, extensions: { code: `CODE_${fault}` } }] } });
  }

  if (name === "Map") {
    const connection = /(\w+)\((?:where|first)/.exec(query)[1];
    asked.push({ connection, query, box: variables.box ?? null, after: variables.after, authorization: route.request().headers().authorization });
    if (held > 0) {
      return;
    }

    return route.fulfill({ json: features[connection](variables) });
  }

  return route.fulfill({ json: { data: { Viewer: viewer, Catalogue: catalogue, Schema: schema, Explain: explained }[name] } });
}
