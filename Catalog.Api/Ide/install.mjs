// Installs Banana Cake Pop into the folder given as the only argument.
import { cpSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { install } from "../Pages/installation.mjs";
import { repair } from "./repair.mjs";

const served = ["LICENSE", "apple-touch-icon.png", "favicon.ico", "favicon.svg", "index.html", "manifest.webmanifest",
  "robots.txt", "service-worker.js", "static"];

install({
  source: dirname(fileURLToPath(import.meta.url)),
  destination: process.argv[2],
  sign: "index.html",
  assemble(packages, site) {
    for (const name of served) {
      cpSync(join(packages, "@chillicream", "bananacakepop-graphql-ide", name), join(site, name), { recursive: true });
    }

    repair(site);
  },
});
