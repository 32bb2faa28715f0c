// Visits the map page as a person would, with the server's own answers: signs in, looks at the layers and at a feature.
import { input, rows, signIn, visit } from "./browser.mjs";

const { token, picture, ...setting } = await input();
await visit(setting, async (page, seen, open) => {
  seen.errors = [];
  page.on("response", async response => {
    if (response.request().method() === "POST") {
      seen.errors.push(...((await response.json()).errors ?? []).map(error => error.message));
    }
  });
  await open();
  await signIn(page, token);
  seen.rows = await rows(page);
  const box = await page.locator("#map").boundingBox();
  // Somewhere a feature is under the pointer.
  for (let step = 0; step < 400 && await page.locator("#details").isHidden(); step++) {
    await page.mouse.click(box.x + 60 + ((step * 47) % (box.width - 120)), box.y + 60 + ((step * 29) % (box.height - 120)));
    await page.waitForTimeout(300);
  }

  seen.details = await page.locator("#details").textContent();
  await page.screenshot({ path: picture });
});
