// Answers that the server could give: a layer without end, one of two pages, one that is masked since it was explained, and one that is denied.

const markup = "<img src=x onerror=alert(1)>";

export const viewer = { viewer: {
  system: { clientId: "statistics-reference", name: "统计", department: { name: "统计部门" } },
  uses: [{ id: "U-1", purpose: "WORK_REFERENCE", status: "APPROVED", scope: "参考", legalBasis: { code: "LB-0004", citation: "第五条" } }],
} };

const resource = (typeName, name, ...items) => ({ typeName, name, provider: "部门", withdrawn: null,
  informationItems: items.map(([field, type, name]) => ({ coordinate: `${typeName}.${field}`, name, type, unit: null, withdrawn: null })) });

export const catalogue = { catalogue: {
  resources: [
    resource("LandParcel", "土地", ["parcelNumber", "String", "地块编号"], ["geometry", "GeoJson", "空间位置"]),
    resource("WaterBody", "水", ["waterBodyName", "String", "名称"], ["kind", "Kind", "类型"], ["level", "Decimal", "水位"], ["place", "GeoJson", "空间位置"]),
    resource("MineralDeposit", "矿产", ["depositName", "String", "名称"], ["geometry", "GeoJson", "空间位置"]),
    resource("WildlifeSite", "野生动物", ["siteName", "String", "名称"], ["geometry", "GeoJson", "空间位置"]),
    resource("MarriageRegistration", "婚姻", ["maritalStatus", "String", "状态"]),
  ],
  codeLists: [{ name: "Kind", values: [{ name: "LAKE", meaning: "湖泊" }] }],
} };

export const schema = {
  __schema: { queryType: { fields: ["landParcels LandParcel", "waterBodies WaterBody", "mineralDeposits MineralDeposit", "wildlifeSites WildlifeSite",
    "marriageRegistrations MarriageRegistration"].map(field => field.split(" ")).map(([name, type]) => ({ name, type: { name: `${type}Connection` } })) } },
  __type: { enumValues: [{ name: "WORK_REFERENCE", description: "工作参考" }] },
};

const decision = (path, isAllowed = true, views = [{ mask: null }]) => ({ path: path.split("."), isAllowed, views: isAllowed ? views : [],
  reason: isAllowed ? null : "NOT_GRANTED", remedy: isAllowed ? null : "Apply to 部门." });
export const explained = { explainAccess: { decisions: [
  decision("landParcels.nodes.parcelNumber"), decision("landParcels.nodes.geometry"),
  decision("waterBodies.nodes.waterBodyName", true, [{ mask: "KEEP_FIRST_3" }]), decision("waterBodies.nodes.kind"), decision("waterBodies.nodes.level", false), decision("waterBodies.nodes.place"),
  decision("mineralDeposits.nodes.depositName"), decision("mineralDeposits.nodes.geometry"),
  decision("wildlifeSites.nodes.siteName"), decision("wildlifeSites.nodes.geometry", false),
] } };

const at = (longitude, latitude) => ({ type: "Point", coordinates: [longitude, latitude] });
const page = (connection, nodes, endCursor) => ({ data: { [connection]: { nodes, pageInfo: { hasNextPage: endCursor !== null, endCursor } } } });

export const features = {
  // There are always more.
  landParcels: ({ box, after }) => page("landParcels",
    Array.from({ length: 500 }, (_, index) => ({ parcelNumber: `${after}${index}`, geometry: at(box[0] + (index + 1) / 1000, box[1] + 0.05) })), `${after ?? ""}x`),
  waterBodies: ({ box, after }) => {
    const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
    const square = [[x - 0.05, y - 0.05], [x + 0.05, y - 0.05], [x + 0.05, y + 0.05], [x - 0.05, y + 0.05], [x - 0.05, y - 0.05]];
    return after === null
      ? page("waterBodies", [{ waterBodyName: markup, kind: "LAKE", place: { type: "Polygon", coordinates: [square] } }], "second")
      : page("waterBodies", [{ waterBodyName: "没有位置", kind: "LAKE", place: null }, { waterBodyName: "远", kind: "LAKE", place: at(box[0] + 0.2, box[3] - 0.1) }], null);
  },
  // Masked since it was explained.
  mineralDeposits: ({ box }) => box
    ? { data: { mineralDeposits: null }, errors: [{ message: "masked", path: ["mineralDeposits"], extensions: { code: "FIELD_DENIED", reason: "ITEM_MASKED", remedy: "…", argument: "where.geometry" } }] }
    : { ...page("mineralDeposits", [1, 2, 3].map(number => ({ depositName: `矿${number}`, geometry: at(114.25 + (number > 2 ? 0.1 : 0), 29.45) })), null),
      extensions: { masked: [{ path: ["mineralDeposits", "nodes", "geometry"], mask: "GRID_1" }] } },
};
