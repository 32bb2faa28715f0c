// Writes one of world-atlas' maps as a FeatureCollection, as records of the outlines that the tests supply. Arguments: the map and its object.
import { readFile } from "node:fs/promises";
import { feature } from "topojson-client";

const [map, object] = process.argv.slice(2);
const topology = JSON.parse(await readFile(new URL(`node_modules/world-atlas/${map}.json`, import.meta.url)));
const { features } = feature(topology, topology.objects[object]);
const outlines = features.map(({ id, properties, geometry }, i) => ({
  type: "Feature",
  id: id ?? String(i),
  properties: { outlineNumber: `${map} ${i}`, 名称: properties?.name ?? map },
  geometry,
}));
process.stdout.write(JSON.stringify({ type: "FeatureCollection", features: outlines }));
