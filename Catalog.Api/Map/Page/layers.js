// The layers of the map: a register's item of places each, with what the system may see of it.
import { ask } from "./ask.js";
import { everything, explanation, featureBound, features } from "./queries.js";

const { GeoJSON } = ol.format;
const { Circle, Fill, Stroke, Style, Text } = ol.style;

const colours = ["#c2410c", "#0284c7", "#7c3aed", "#ca8a04", "#15803d", "#65a30d", "#0d9488", "#db2777", "#64748b", "#be123c"];
const reader = new GeoJSON();
/** In pixels. */
const smallest = 7;
/** Types whose values are no words of a table. */
const unread = new Set(["GeoJson", "Base64"]);

/** A layer for each item of places of the catalogue. */
export function layersOf({ catalogue }, { __schema }) {
  const connections = new Map(__schema.queryType.fields.map(field => [field.type.name, field.name]));
  return catalogue.resources
    .filter(resource => !resource.withdrawn && connections.has(`${resource.typeName}Connection`))
    .flatMap(resource => {
      const items = resource.informationItems.filter(item => !item.withdrawn).map(item => ({ ...item, field: item.coordinate.split(".")[1] }));
      const places = items.filter(item => item.type === "GeoJson");
      return places.map(place => ({
        name: places.length > 1 ? `${resource.name} · ${place.name}` : resource.name,
        provider: resource.provider,
        connection: connections.get(`${resource.typeName}Connection`),
        geometry: place.field,
        items,
      }));
    })
    .map((description, index) => new Layer(description, colours[index % colours.length]));
}

/** Asks what the use may see of the layers, and tells each. */
export async function explain(layers, token, use, signal) {
  if (layers.length === 0) {
    return;
  }

  const { data, errors } = await ask(token, explanation, { document: everything(layers), ...use }, signal);
  if (!data.explainAccess) {
    throw new Error(errors?.[0]?.message ?? "explainAccess");
  }

  for (const layer of layers) {
    layer.decide(data.explainAccess.decisions.filter(({ path }) => path[0] === layer.connection));
  }
}

class Layer {
  isOn = true;
  source = new ol.source.Vector();

  constructor(description, colour) {
    Object.assign(this, description, { colour });
    this.drawing = new ol.layer.Vector({ source: this.source, zIndex: 2, style: (feature, resolution) => this.style(feature, resolution) });
    this.forget();
  }

  /** As before anything was asked. */
  forget() {
    this.source.clear();
    Object.assign(this, { decisions: new Map(), denial: null, isCoarse: false, covered: null, count: null, hasMore: false, isLoading: false, problem: null });
  }

  /** Fields that the use may read, beside the place itself. */
  get fields() {
    return this.items.filter(item => !unread.has(item.type) && this.decisions.get(item.field)?.isAllowed).map(item => item.field);
  }

  decide(decisions) {
    this.forget();
    for (const decision of decisions) {
      this.decisions.set(decision.path.at(-1), { ...decision, isMasked: decision.views.some(view => view.mask) });
    }

    const place = this.decisions.get(this.geometry);
    this.denial = place?.isAllowed ? null : place ?? { reason: "", remedy: "" };
    // Shown whole in some rows, places can be filtered there; the rows elsewhere are not found then.
    this.isCoarse = Boolean(place?.isAllowed) && place.views.length > 0 && place.views.every(view => view.mask);
  }

  setOn(isOn) {
    this.isOn = isOn;
    this.drawing.setVisible(isOn);
  }

  /** Draws what lies in the box, unless it is drawn already. */
  async load(box, token, use, signal, changed) {
    if (!this.isOn || this.denial || (this.covered && (this.isCoarse || ol.extent.containsExtent(this.covered, box)))) {
      return;
    }

    const run = Symbol();
    Object.assign(this, { run, isLoading: true, problem: null, covered: null });
    changed(this);
    try {
      await this.read(box, token, use, signal, changed);
    } catch (error) {
      if (error.name === "AbortError") {
        return;
      }

      this.problem = error.message;
      throw error;
    } finally {
      // One that was aborted may end after the next has begun.
      if (this.run === run) {
        this.isLoading = false;
        changed(this);
      }
    }
  }

  async read(box, token, use, signal, changed) {
    const records = [];
    let after = null;
    do {
      const answer = await ask(token, features(this, use), this.isCoarse ? { after } : { box, after }, signal);
      signal.throwIfAborted();
      const wasCoarse = this.isCoarse;
      this.heed(answer);
      if (this.denial) {
        this.source.clear();
        return;
      }

      if (this.isCoarse !== wasCoarse) {
        return await this.read(box, token, use, signal, changed);
      }

      const page = answer.data[this.connection];
      if (!page) {
        throw new Error(answer.errors?.[0]?.message ?? this.connection);
      }

      records.push(...page.nodes.filter(node => node?.[this.geometry]));
      this.hasMore = page.pageInfo.hasNextPage;
      after = page.pageInfo.endCursor;
      this.draw(records);
      changed(this);
    } while (this.hasMore && records.length < featureBound);

    this.covered = this.hasMore && !this.isCoarse ? null : box;
  }

  /** What may be seen can have changed since it was explained: an answer has the last word. */
  heed({ errors, extensions }) {
    for (const { path, extensions: { code, reason, remedy } = {} } of errors ?? []) {
      if (code !== "FIELD_DENIED") {
        continue;
      }

      const field = path.at(-1);
      if (reason === "ITEM_MASKED") {
        this.isCoarse = true;
      } else if (field === this.geometry || field === this.connection) {
        this.denial = { reason, remedy };
      } else {
        this.decisions.set(field, { isAllowed: false, reason, remedy });
      }
    }

    for (const { path } of extensions?.masked ?? []) {
      this.decisions.set(path.at(-1), { ...this.decisions.get(path.at(-1)), isMasked: true });
    }
  }

  /** Coarse places coincide: there is one circle for all records of a place, with their number. */
  draw(records) {
    const places = new Map();
    records.forEach((record, index) => {
      const key = this.isCoarse ? JSON.stringify(record[this.geometry].coordinates) : index;
      places.set(key, [...places.get(key) ?? [], record]);
    });
    const drawn = [...places.values()].map(here =>
      new ol.Feature({ geometry: reader.readGeometry(here[0][this.geometry]), records: here, layer: this }));
    this.source.clear(true);
    this.source.addFeatures(drawn);
    this.count = records.length;
  }

  style(feature, resolution) {
    const geometry = feature.getGeometry();
    // What would be too small to be seen has a symbol in its middle.
    const isSmall = Math.max(ol.extent.getWidth(geometry.getExtent()), ol.extent.getHeight(geometry.getExtent())) < smallest * resolution;
    const stroke = new Stroke({ color: this.colour, width: 1.5, lineDash: this.isCoarse ? [4, 3] : undefined });
    const fill = new Fill({ color: `${this.colour}${this.isCoarse ? "33" : "4d"}` });
    const number = feature.get("records").length;
    return new Style({
      geometry: isSmall ? new ol.geom.Point(ol.extent.getCenter(geometry.getExtent())) : geometry,
      stroke,
      fill,
      image: new Circle({ radius: this.isCoarse ? 13 : geometry.getType() === "Point" ? 5 : 3.5, stroke, fill: this.isCoarse ? fill : new Fill({ color: `${this.colour}b3` }) }),
      text: this.isCoarse && number > 1 ? new Text({ text: String(number), font: "600 11px sans-serif", fill: new Fill({ color: this.colour }) }) : undefined,
    });
  }
}
