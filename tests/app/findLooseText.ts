import { parseSync } from "vite";

const WORDS = /\p{L}{2}/u;
/** Names and addresses are the same in every language. */
const SAME_EVERYWHERE = /^(?:Concordia|Electron|Chromium|Node\.js|\w+:\/\/\S*)$/;
/** Props whose text a person sees or hears. */
const SEEN = new Set([
  "label",
  "title",
  "placeholder",
  "alt",
  "description",
  "detail",
  "text",
  "error",
  "meta",
  "valueText",
  "confirmLabel",
  "cancelLabel",
  "rightLabel",
  "lead",
  "aria-label",
  "aria-description",
  "aria-roledescription",
  "aria-valuetext",
]);

interface Node {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null && "type" in value;

/** Words that a person would see and that are in no catalogue: "file:line: the words". */
export function findLooseText(file: string, source: string): readonly string[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new SyntaxError(`${file}: ${errors[0]?.message ?? "unreadable"}`);
  const found: string[] = [];
  const note = (node: Node, words: string) => {
    const line = source.slice(0, node.start).split("\n").length;
    found.push(`${file}:${String(line)}: ${words.trim()}`);
  };
  walk(program, (node) => {
    for (const [place, words] of seenTexts(node))
      if (WORDS.test(words) && !SAME_EVERYWHERE.test(words.trim())) note(place, words);
  });
  return found;
}

function walk(value: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(value)) for (const one of value) walk(one, visit);
  else if (isNode(value)) {
    visit(value);
    for (const child of Object.values(value)) if (typeof child === "object") walk(child, visit);
  }
}

function seenTexts(node: Node): readonly (readonly [Node, string])[] {
  if (node.type === "JSXText") return [[node, String(node.value)]];
  if (node.type === "JSXAttribute" && SEEN.has(nameOf(node.name))) return literals(node.value);
  if (node.type === "Property" && SEEN.has(nameOf(node.key))) return literals(node.value);
  if (node.type === "JSXElement" || node.type === "JSXFragment") {
    const children = Array.isArray(node.children) ? node.children : [];
    return children.filter((child) => isNode(child) && child.type === "JSXExpressionContainer").flatMap(literals);
  }
  return [];
}

/** The literal texts an expression may become: itself, either side of a choice, the fixed parts of a template. */
function literals(value: unknown): readonly (readonly [Node, string])[] {
  if (!isNode(value)) return [];
  if (value.type === "JSXExpressionContainer") return literals(value.expression);
  if (value.type === "ConditionalExpression") return [...literals(value.consequent), ...literals(value.alternate)];
  if (value.type === "LogicalExpression") return literals(value.right);
  if (value.type === "Literal" && typeof value.value === "string") return [[value, value.value]];
  if (value.type === "TemplateLiteral" && Array.isArray(value.quasis)) {
    return [[value, value.quasis.map((part: { value: { raw: string } }) => part.value.raw).join(" ")]];
  }
  return [];
}

function nameOf(value: unknown): string {
  if (!isNode(value)) return "";
  return String(value.name ?? value.value ?? "");
}
