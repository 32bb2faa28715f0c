// The operations that the page asks, as text.

/** Records of one request; with several pages, the features of one layer. */
export const pageSize = 500;
export const featureBound = 2000;

export const viewer = `query Viewer {
  viewer { system { clientId name department { name } } uses { id purpose status scope legalBasis { code citation } } }
}`;

/** What there is to draw: resources, their items, the words of coded values; the schema tells a resource's connection. */
export const catalogue = `query Catalogue {
  catalogue {
    resources { typeName name provider withdrawn informationItems { coordinate name type unit withdrawn } }
    codeLists { name values { name meaning } }
  }
}`;

export const schema = `query Schema {
  __schema { queryType { fields { name type { name } } } }
  __type(name: "Purpose") { enumValues { name description } }
}`;

/** A dry run over all layers: it reads no record, and denials are none of the audit's. */
export const explanation = `query Explain($document: String!, $purpose: Purpose!, $legalBasis: String!) {
  explainAccess(document: $document, purpose: $purpose, legalBasis: $legalBasis) {
    decisions { path isAllowed reason remedy views { mask } }
  }
}`;

/** Everything that layers could show, to be explained, never run. */
export function everything(layers) {
  const connections = new Map(layers.map(layer => [layer.connection, layer.items]));
  const fields = [...connections].map(([connection, items]) => `${connection}(first: 1) { nodes { ${items.map(item => item.field).join(" ")} } }`);
  return `{ ${fields.join(" ")} }`;
}

/** The features of a layer; without a box where its places are coarse, since what is masked cannot be filtered by. */
export function features({ connection, geometry, fields, isCoarse }, { purpose, legalBasis }) {
  const variables = isCoarse ? "$after: String" : "$box: BoundingBox!, $after: String";
  const where = isCoarse ? "" : `where: { ${geometry}: { bbox: $box } }, `;
  return `query Map(${variables}) @use(purpose: ${purpose}, legalBasis: ${JSON.stringify(legalBasis)}) {
  ${connection}(${where}first: ${pageSize}, after: $after) {
    nodes { ${[geometry, ...fields].join(" ")} }
    pageInfo { hasNextPage endCursor }
  }
}`;
}
