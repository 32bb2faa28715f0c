// The page: who signs in, what is declared, what is drawn, what is shown of it.
import { Refusal, ask } from "./ask.js";
import { explain, layersOf } from "./layers.js";
import { catalogue, featureBound, schema, viewer } from "./queries.js";

const tokenKey = "catalog-map-token";
const patience = 300;
const world = [-180, -90, 180, 90];
const byId = id => document.getElementById(id);

let token = sessionStorage.getItem(tokenKey);
let words = new Map();
let layers = [];
let uses = [];
let use = null;
/** Whether the layers know what the use may see: before that, they are asked for nothing. */
let isExplained = false;
let moving = null;
let asked = null;
let asking = new AbortController();
let shown = { entries: [], at: 0 };

// The map

const colour = name => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
const landStyle = () => new ol.style.Style({ fill: new ol.style.Fill({ color: colour("land") }) });
const countyStyle = feature => [new ol.style.Style({
  fill: new ol.style.Fill({ color: colour("county") }),
  stroke: new ol.style.Stroke({ color: colour("border"), width: 1.25 }),
}), new ol.style.Style({
  // A county of several parts has its name once.
  geometry: new ol.geom.Point(feature.get("cp")),
  text: new ol.style.Text({
    text: feature.get("name"), font: "500 13px system-ui, sans-serif", overflow: true,
    fill: new ol.style.Fill({ color: colour("label") }), stroke: new ol.style.Stroke({ color: colour("county"), width: 3 }),
  }),
})];
const shownStyle = () => {
  const stroke = new ol.style.Stroke({ color: colour("ink"), width: 3 });
  return new ol.style.Style({ stroke, image: new ol.style.Circle({ radius: 15, stroke }) });
};

const land = new ol.layer.Vector({
  source: new ol.source.Vector({ url: "lib/land.json", format: new ol.format.TopoJSON({ dataProjection: "EPSG:4326", layers: ["land"] }) }),
  style: landStyle,
});
const counties = new ol.layer.Vector({
  source: new ol.source.Vector({ url: "lib/counties.json", format: new ol.format.GeoJSON() }),
  style: countyStyle, declutter: true, zIndex: 1,
});
const marked = new ol.layer.Vector({ source: new ol.source.Vector(), style: shownStyle, zIndex: 3 });
const view = new ol.View({ projection: "EPSG:4326", center: [114.28, 29.64], zoom: 9, extent: world, smoothExtentConstraint: false });
const map = new ol.Map({
  target: "map", view, layers: [land, counties, marked],
  controls: [new ol.control.Zoom({ zoomInTipLabel: "放大 Zoom in", zoomOutTipLabel: "缩小 Zoom out" }), new ol.control.ScaleLine()],
});

counties.getSource().once("featuresloadend", () => view.fit(counties.getSource().getExtent(), { padding: [24, 24, 24, 24] }));
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => [land, counties, marked].forEach(layer => layer.changed()));
map.on("moveend", () => {
  clearTimeout(moving);
  moving = setTimeout(() => String(boxOfView()) !== String(asked) && load(), patience);
});
map.on("pointermove", ({ coordinate }) => { byId("pointer").textContent = coordinate.map(degrees => degrees.toFixed(5)).join(", "); });
map.on("click", ({ pixel }) => pick(pixel));
byId("map").addEventListener("keydown", event => {
  if (event.key === "Enter") {
    pick(map.getSize().map(length => length / 2));
  }
});

// Signing in

byId("sign-in").addEventListener("submit", event => {
  event.preventDefault();
  token = byId("token").value.trim();
  byId("token").value = "";
  begin();
});
byId("sign-out").addEventListener("click", () => end());
byId("reload").addEventListener("click", () => declare());

async function begin() {
  say(null);
  isExplained = false;
  const signal = renew();
  try {
    const [own, all, types] = await Promise.all([viewer, catalogue, schema].map(query => ask(token, query, {}, signal)));
    if (!own.data.viewer) {
      throw new Error(own.errors?.[0]?.message ?? "viewer");
    }

    sessionStorage.setItem(tokenKey, token);
    words = new Map(all.data.catalogue.codeLists.map(list => [list.name, new Map(list.values.map(value => [value.name, value.meaning]))]));
    replaceLayers(layersOf(all.data, types.data));
    showSession(own.data.viewer, types.data.__type.enumValues);
    await declare();
  } catch (error) {
    fail(error, begin);
  }
}

function end() {
  renew();
  say(null);
  token = use = null;
  isExplained = false;
  sessionStorage.removeItem(tokenKey);
  replaceLayers([]);
  show([]);
  [byId("sign-in").hidden, byId("session").hidden] = [false, true];
  byId("token").focus();
}

function showSession(viewer, purposes) {
  const meanings = new Map(purposes.map(({ name, description }) => [name, description?.split(/[:：]/)[0].trim() || name]));
  byId("system").textContent = viewer.system?.name ?? "未登记的系统 · not a registered system";
  byId("client").textContent = viewer.system?.clientId ?? "";
  uses = viewer.uses.filter(({ status, legalBasis }) => status === "APPROVED" && legalBasis);
  const options = uses.map(({ purpose, legalBasis }, index) => option(index, `${meanings.get(purpose)} ${purpose} · ${legalBasis.code}`));
  byId("use").replaceChildren(...options, option("other", "其他 Other …"));
  byId("purpose").replaceChildren(...[...meanings].map(([name, meaning]) => option(name, `${meaning} ${name}`)));
  [byId("sign-in").hidden, byId("session").hidden] = [true, false];
  chooseUse();
}

// Declaring a use

byId("use").addEventListener("change", () => {
  chooseUse();
  declare();
});
byId("other").addEventListener("submit", event => {
  event.preventDefault();
  use = { purpose: byId("purpose").value, legalBasis: byId("basis").value.trim() };
  declare();
});

/** A provider's own system, which needs no use, has to write one. */
function chooseUse() {
  const chosen = uses[byId("use").value];
  use = chosen ? { purpose: chosen.purpose, legalBasis: chosen.legalBasis.code } : null;
  byId("scope").textContent = chosen ? `${chosen.legalBasis.citation}：${chosen.scope}` : "系统没有核准的用途时在此声明 · Declare one here where the system has none that is approved.";
  byId("other").hidden = Boolean(chosen);
}

async function declare() {
  say(null);
  show([]);
  const signal = renew();
  isExplained = false;
  // Nothing that one use may see stays while another is declared.
  layers.forEach(layer => layer.forget());
  layers.forEach(showLayer);
  if (!use) {
    return;
  }

  try {
    await explain(layers, token, use, signal);
    isExplained = true;
    layers.forEach(showLayer);
    await load();
  } catch (error) {
    fail(error, declare);
  }
}

// Drawing

/** Draws what lies in the view; what was asked for the view before is given up. */
async function load() {
  if (!isExplained) {
    return;
  }

  const signal = renew();
  const box = asked = boxOfView();
  const outcomes = await Promise.allSettled(layers.map(layer => layer.load(box, token, use, signal, showLayer)));
  const failed = outcomes.find(({ status }) => status === "rejected");
  if (failed && !signal.aborted) {
    fail(failed.reason, load);
  }
}

function boxOfView() {
  const [west, south, east, north] = view.calculateExtent(map.getSize());
  const out = (degrees, round) => round(degrees * 1e6) / 1e6;
  return [Math.max(-180, out(west, Math.floor)), Math.max(-90, out(south, Math.floor)), Math.min(180, out(east, Math.ceil)), Math.min(90, out(north, Math.ceil))];
}

function replaceLayers(next) {
  layers.forEach(layer => map.removeLayer(layer.drawing));
  layers = next;
  layers.forEach(layer => map.addLayer(layer.drawing));
  byId("layers").replaceChildren(...layers.map(layerRow));
}

function layerRow(layer) {
  const swatch = element("span", "", "swatch");
  swatch.style.color = layer.colour;
  const box = Object.assign(element("input"), { type: "checkbox", checked: true });
  box.addEventListener("change", () => {
    layer.setOn(box.checked);
    load();
  });
  const label = element("label");
  label.append(box, swatch, named(layer.name, layer.connection), element("output", "", "count"));
  layer.row = element("li");
  layer.row.append(label, element("div", "", "below"));
  return layer.row;
}

function named(name, field) {
  const text = element("span", name, "name");
  const english = element("span", ` ${field}`);
  english.lang = "en";
  text.append(english);
  return text;
}

function showLayer(layer) {
  const { row, denial, isCoarse, count, hasMore, isLoading, problem } = layer;
  row.classList.toggle("denied", Boolean(denial));
  Object.assign(row.querySelector("input"), { disabled: Boolean(denial), checked: layer.isOn && !denial });
  row.querySelector(".swatch").classList.toggle("coarse", isCoarse);
  row.querySelector(".count").textContent = isLoading && count === null ? "…" : denial || count === null ? "" : `${count.toLocaleString()}${hasMore ? "+" : ""}`;
  row.querySelector(".below").replaceChildren(...[
    denial && denied(denial),
    isCoarse && !denial && element("p", "位置已遮蔽 · coarse places", "note"),
    hasMore && !isLoading && element("p", isCoarse
      ? `只显示前 ${featureBound} 条 · the first ${featureBound.toLocaleString()} alone`
      : `超过 ${featureBound} 个，请放大 · more than ${featureBound.toLocaleString()}: zoom in`, "note"),
    problem && element("p", problem, "reason"),
  ].filter(Boolean));
  const running = layers.filter(each => each.isLoading).length;
  byId("progress").textContent = running > 0 ? `加载中 loading ${layers.length - running}/${layers.length}` : "";
}

function denied({ reason, remedy }) {
  const details = element("details");
  details.append(element("summary", `不予提供 denied: ${reason}`), element("p", remedy));
  return details;
}

// Showing a feature

const [previous, next] = byId("details").querySelectorAll(".pager button");
previous.addEventListener("click", () => turn(-1));
next.addEventListener("click", () => turn(+1));
byId("details").querySelector(".close").addEventListener("click", () => show([]));
byId("details").addEventListener("keydown", event => event.key === "Escape" && show([]));

function pick(pixel) {
  const features = map.getFeaturesAtPixel(pixel, { hitTolerance: 6, layerFilter: layer => layers.some(({ drawing }) => drawing === layer) });
  show(features.flatMap(feature => feature.get("records").map(record => ({ feature, record, layer: feature.get("layer") }))));
}

function show(entries) {
  shown = { entries, at: 0 };
  turn(0);
}

function turn(step) {
  const { entries } = shown;
  marked.getSource().clear();
  byId("details").hidden = entries.length === 0;
  if (entries.length === 0) {
    return;
  }

  shown.at = (shown.at + step + entries.length) % entries.length;
  const { feature, record, layer } = entries[shown.at];
  marked.getSource().addFeature(new ol.Feature(feature.getGeometry()));
  byId("details").querySelector("h2").textContent = layer.name;
  byId("details").querySelector(".pager").hidden = entries.length === 1;
  byId("details").querySelector(".pager span").textContent = `${shown.at + 1} / ${entries.length}`;
  byId("details").querySelector("tbody").replaceChildren(...layer.items.map(item => itemRow(item, record, layer)));
}

function itemRow(item, record, layer) {
  const head = element("th", item.name);
  head.scope = "row";
  head.append(element("code", item.field));
  const cell = element("td");
  const decision = layer.decisions.get(item.field);
  if (decision && !decision.isAllowed) {
    cell.append(denied(decision));
  } else {
    cell.append(...valueText(item, record[item.field]));
    if (decision?.isMasked) {
      cell.append(" ", element("span", "遮蔽 masked", "masked"));
    }
  }

  const row = element("tr");
  row.append(head, cell);
  return row;
}

/** A value in words, with its name in the schema where it has one. */
function valueText({ type, unit }, value) {
  if (value === undefined) {
    return ["未查询 not asked"];
  }

  if (value === null) {
    return ["—"];
  }

  if (type === "GeoJson") {
    const numbers = (value.coordinates ?? []).flat(Infinity);
    return value.type === "Point" ? [numbers.slice(0, 2).join(", "), element("code", "Point")] : [`${numbers.length / 2} 点 points`, element("code", value.type)];
  }

  if (typeof value === "boolean") {
    return [value ? "是" : "否", element("code", value)];
  }

  const meaning = words.get(type)?.get(value);
  return meaning ? [meaning, element("code", value)] : [unit ? `${value} ${unit}` : String(value)];
}

// What goes wrong

function fail(error, again) {
  if (error.name === "AbortError") {
    return;
  }

  if (error instanceof Refusal && error.status === 401) {
    end();
    say(error.message);
    return;
  }

  say(error.retryAfter ? `${error.message} (${error.retryAfter} s)` : error.message, again);
}

function say(message, again = null) {
  const [text, retry] = byId("alert").children;
  byId("alert").hidden = !message;
  text.textContent = message ?? "";
  retry.hidden = !again;
  retry.onclick = () => {
    say(null);
    again();
  };
}

/** Gives up what is being asked; the signal of what is asked next. */
function renew() {
  asking.abort();
  asking = new AbortController();
  return asking.signal;
}

function element(tag, text = "", className = "") {
  return Object.assign(document.createElement(tag), { textContent: text, className });
}

function option(value, text) {
  return Object.assign(element("option", text), { value });
}

if (token) {
  begin();
}
