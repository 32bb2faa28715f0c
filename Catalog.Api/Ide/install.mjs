// Installs Banana Cake Pop from the lock file into the folder given as the only argument, with compressed copies
// beside the files. The folder appears whole or not at all, so builds that run at the same time do not disturb
// each other: each installs into a folder of its own, the first to finish gives it its name.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, extname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { repair } from "./repair.mjs";

const source = dirname(fileURLToPath(import.meta.url));
const destination = resolve(process.argv[2]);
const work = `${destination}.${process.pid}`;
const site = join(work, "site");
const served = ["LICENSE", "apple-touch-icon.png", "favicon.ico", "favicon.svg", "index.html", "manifest.webmanifest",
  "robots.txt", "service-worker.js", "static"];
const compressible = new Set([".css", ".html", ".js", ".svg", ".ttf", ".webmanifest"]);

rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
try {
  for (const name of ["package.json", "package-lock.json"]) {
    cpSync(join(source, name), join(work, name));
  }

  const npm = spawnSync("npm", ["ci", "--prefer-offline", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
    { cwd: work, stdio: "inherit", shell: process.platform === "win32" });
  if (npm.status !== 0) {
    console.log(npm.error ? `npm does not start: ${npm.error.message}` : `npm ci ended with ${npm.status}`);
    process.exitCode = 1;
  } else {
    const installed = join(work, "node_modules", "@chillicream", "bananacakepop-graphql-ide");
    for (const name of served) {
      cpSync(join(installed, name), join(site, name), { recursive: true });
    }

    repair(site);
    readdirSync(site, { recursive: true }).map(name => join(site, name)).filter(isWorthCompressing).forEach(compress);
    publish();
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

function isWorthCompressing(file) {
  return compressible.has(extname(file)) && statSync(file).size > 1024;
}

function compress(file) {
  const bytes = readFileSync(file);
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
  // The last two steps of quality would take ten times as long for a few percent.
  writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
}

function publish() {
  mkdirSync(dirname(destination), { recursive: true });
  try {
    renameSync(site, destination);
  } catch (error) {
    if (!existsSync(join(destination, "index.html"))) {
      throw error;
    }
  }
}
