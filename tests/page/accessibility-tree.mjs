// What a screen reader is given: the accessibility tree of Chromium as text, one line for each thing that has a role of
// its own, in the order of reading.
//
//     textbox "E-mail address of the primary contact" required, invalid: true <contacts.primary.email>
//       described by "Error: Enter …"

/** Roles that say nothing by themselves, or repeat as text what the name of their parent has said. */
const silent = new Set([
  "none",
  "generic",
  "paragraph",
  "StaticText",
  "InlineTextBox",
  "LabelText",
  "Legend",
  "RootWebArea",
  "LineBreak",
  "ListMarker",
  "strong",
  "code",
  "term",
  "definition",
  "DescriptionListTerm",
  "DescriptionListDetail",
]);

/** States worth a word, in this order; one that is false or absent goes without saying. */
const states = [
  "level",
  "required",
  "invalid",
  "checked",
  "expanded",
  "disabled",
  "readonly",
  "hasPopup",
  "autocomplete",
  "modal",
  "live",
];

/** The lines of the tree; needs a page of Chromium. */
export async function accessibilityTree(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Accessibility.enable");
  const { nodes } = await session.send("Accessibility.getFullAXTree");
  const nodeOf = new Map(nodes.map((node) => [node.nodeId, node]));
  const lines = [];
  const visit = async (node, depth) => {
    const isSaid = !node.ignored && !silent.has(node.role.value);
    if (isSaid) lines.push(...(await linesOf(node, session)).map((line) => "  ".repeat(depth) + line));
    for (const id of node.childIds ?? []) {
      if (nodeOf.has(id)) await visit(nodeOf.get(id), isSaid ? depth + 1 : depth);
    }
  };
  await visit(nodes[0], 0);
  await session.detach();
  return `${lines.join("\n")}\n`;
}

async function linesOf(node, session) {
  const properties = new Map((node.properties ?? []).map(({ name, value }) => [name, value.value]));
  const said = states
    .filter((name) => properties.get(name) && !["false", "none"].includes(properties.get(name)))
    .filter((name) => name !== "level" || node.role.value === "heading")
    .map((name) => (properties.get(name) === true ? name : `${name}: ${properties.get(name)}`));
  const name = node.name?.value ? ` "${node.name.value}"` : "";
  const control = await nameInForm(node, session);
  const line = `${node.role.value}${name}${said.length > 0 ? ` ${said.join(", ")}` : ""}${control}`;
  return node.description?.value ? [line, `  described by "${node.description.value}"`] : [line];
}

/** The documented id of a control, which is its name in the form. */
async function nameInForm({ backendDOMNodeId, role }, session) {
  if (!["textbox", "combobox", "checkbox", "radio", "spinbutton"].includes(role.value)) return "";
  const { node } = await session.send("DOM.describeNode", { backendNodeId: backendDOMNodeId });
  const at = node.attributes.indexOf("name");
  return at < 0 ? "" : ` <${node.attributes[at + 1]}>`;
}
