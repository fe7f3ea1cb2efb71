import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import * as ts from "typescript";

/** A member of Office.js that the add-in uses. */
export interface OfficeMember {
  /** Excel.Range */
  readonly object: string;
  readonly member: string;
  /** ExcelApi 1.7; null for members of office.js itself and of the common API, which name none. */
  readonly set: string | null;
  /** The folders of src that use it. */
  readonly usedIn: readonly string[];
}

const root = join(__dirname, "../..");
const folders = ["src/workbook", "src/taskpane", "src/functions"];
const declarations = "@types/office-js";
const apiSet = /\[Api set: (\w+ [\d.]+)/;

const filesOf = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(root, folder, name));

/** Every member of Office.js that the sources use, by object and name: calls, properties, and what is loaded. */
export function officeMembers(): OfficeMember[] {
  const config = ts.readConfigFile(join(root, "src/tsconfig.layer.json"), (path) => readFileSync(path, "utf8"));
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, join(root, "src"));
  const program = ts.createProgram(folders.flatMap(filesOf), {
    ...options,
    jsx: ts.JsxEmit.ReactJSX,
    lib: ["lib.es2022.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    types: ["office-js"],
    composite: false,
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  const found = new Map<string, { object: string; member: string; set: string | null; usedIn: Set<string> }>();
  const note = (symbol: ts.Symbol | undefined, file: string): void => {
    const declaration = symbol?.declarations?.find((one) => one.getSourceFile().fileName.includes(declarations));
    if (!symbol || !declaration) return;
    const object = objectOf(declaration);
    if (object === "") return;
    const key = `${object}.${symbol.name}`;
    const sets = (symbol.declarations ?? []).flatMap((one) => apiSet.exec(commentOf(one))?.[1] ?? []);
    const entry = found.get(key) ?? { object, member: symbol.name, set: sets[0] ?? null, usedIn: new Set<string>() };
    entry.usedIn.add(relative(join(root, "src"), file).split("/").slice(0, 2).join("/"));
    found.set(key, entry);
  };
  for (const source of program.getSourceFiles()) {
    if (!folders.some((folder) => source.fileName.startsWith(join(root, folder)))) continue;
    const visit = (node: ts.Node): void => {
      for (const symbol of symbolsIn(node, checker)) note(symbol, source.fileName);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return [...found.values()]
    .map((entry) => ({ ...entry, usedIn: [...entry.usedIn].sort() }))
    .sort((a, b) => `${a.object}.${a.member}`.localeCompare(`${b.object}.${b.member}`, "en"));
}

function symbolsIn(node: ts.Node, checker: ts.TypeChecker): (ts.Symbol | undefined)[] {
  if (ts.isPropertyAccessExpression(node)) return [checker.getSymbolAtLocation(node.name), ...loaded(node, checker)];
  if (!ts.isBindingElement(node) || !ts.isObjectBindingPattern(node.parent)) return [];
  const name = (node.propertyName ?? node.name).getText();
  return [checker.getTypeAtLocation(node.parent).getProperty(name)];
}

/** The properties that a call of load names: those of the object, or of what a collection holds. */
function loaded(access: ts.PropertyAccessExpression, checker: ts.TypeChecker): (ts.Symbol | undefined)[] {
  const call = access.parent;
  if (access.name.text !== "load" || !ts.isCallExpression(call) || !call.arguments[0]) return [];
  const object = checker.getTypeAtLocation(access.expression);
  const [named] = call.arguments;
  if (ts.isStringLiteralLike(named)) return named.text.split(",").flatMap((path) => alongPath(object, path, checker));
  const items = object.getProperty("items");
  const held = items && checker.getIndexTypeOfType(checker.getTypeOfSymbol(items), ts.IndexKind.Number);
  return checker
    .getPropertiesOfType(checker.getTypeAtLocation(call.arguments[0]))
    .map(({ name }) => (held ?? object).getProperty(name));
}

/** The properties of a path such as "items/worksheet/id". */
function alongPath(from: ts.Type, path: string, checker: ts.TypeChecker): (ts.Symbol | undefined)[] {
  let type: ts.Type | undefined = from;
  return path.split("/").map((name) => {
    const property: ts.Symbol | undefined = type?.getProperty(name.trim());
    const held: ts.Type | undefined = property && checker.getTypeOfSymbol(property);
    type = name.trim() === "items" ? held && checker.getIndexTypeOfType(held, ts.IndexKind.Number) : held;
    return property;
  });
}

/** The class or namespace of a declaration of Office.js: Excel.Range; "" for what is declared beside them. */
function objectOf(declaration: ts.Declaration): string {
  const names: string[] = [];
  for (let parent: ts.Node | undefined = declaration.parent; parent; parent = parent.parent)
    if (ts.isModuleDeclaration(parent) || ts.isClassDeclaration(parent) || ts.isInterfaceDeclaration(parent))
      names.unshift(parent.name?.getText() ?? "");
  return names.join(".");
}

const commentOf = (node: ts.Node): string =>
  (ts.getLeadingCommentRanges(node.getSourceFile().text, node.getFullStart()) ?? [])
    .map(({ pos, end }) => node.getSourceFile().text.slice(pos, end))
    .join("\n");
