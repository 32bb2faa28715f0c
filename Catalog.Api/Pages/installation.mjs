// Installs npm packages from the lock file of a folder and makes a site of them, with compressed copies beside its files. The site
// appears whole or not at all, so builds that run at the same time do not disturb each other: each installs into a folder of its
// own, the first to finish gives it its name.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, extname, join, resolve } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const compressible = new Set([".css", ".html", ".js", ".json", ".svg", ".ttf", ".webmanifest"]);

/** assemble(packages, site) copies what is served; sign is a file without which the site is none. */
export function install({ source, destination, sign, assemble }) {
  destination = resolve(destination);
  const work = `${destination}.${process.pid}`;
  const site = join(work, "site");
  rmSync(work, { recursive: true, force: true });
  mkdirSync(site, { recursive: true });
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
      assemble(join(work, "node_modules"), site);
      readdirSync(site, { recursive: true }).map(name => join(site, name)).filter(isWorthCompressing).forEach(compress);
      publish(site, destination, sign);
    }
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
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

function publish(site, destination, sign) {
  mkdirSync(dirname(destination), { recursive: true });
  try {
    renameSync(site, destination);
  } catch (error) {
    if (!existsSync(join(destination, sign))) {
      throw error;
    }
  }
}
