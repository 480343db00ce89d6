// The request types as a chapter of API.md: the properties of each by their names, and its rules with their sources.

/** The chapter, from what the built package describes. */
export async function requestTypesChapter() {
  const { describe, requestTypes } = await import("./dist/index.js");
  const parts = requestTypes().map(({ id }) => chapterOf(describe(id)));
  const lead = "What `describe(type)` says. In a list `*` stands for the number of an item, from 0.";
  return `## Request types\n\n${lead}\n\n${parts.join("\n")}`;
}

function chapterOf({ id, title, provider, operation, document, notices, groups, rules }) {
  const properties = groups.flatMap((group) => group.properties);
  return [
    `### ${id}\n`,
    `${title}: \`${operation}\`, documented by ${provider} in “${document}”.\n`,
    ...notices.map((notice) => `${notice}\n`),
    table(["name", "label", "values"], properties.map(row)),
    table(
      ["rule", "severity", "what the document says"],
      rules.map((rule) => [code(rule.id), rule.severity, rule.source.says]),
    ),
  ].join("\n");
}

function row({ name, label, hint, type, required, format, choices, closed }) {
  const values = [
    required ? "required" : "optional",
    type === "integer" ? "whole number" : format,
    choices && `${closed ? "one of" : "such as"} ${choices.map(code).join(", ")}`,
    hint,
  ];
  return [code(name), label, values.filter(Boolean).join("; ")];
}

function table(head, rows) {
  const line = (cells) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`;
  return line(head) + line(head.map(() => "---")) + rows.map(line).join("");
}

function code(text) {
  return `\`${text}\``;
}
