import type { Node } from "jsonc-parser";
import type { Input } from "../../cells";
import { fields, figures, fileName, parts, required } from "./fields";
import { isExact } from "./isExact";
import type { FileFinding, JsonText } from "./jsonText";

/** An object of a list: its values by field, and where they stand. */
export interface Row {
  readonly node: Node;
  readonly values: ReadonlyMap<string, Input>;
  readonly nodes: ReadonlyMap<string, Node>;
}

interface SettingValue {
  readonly field: string;
  readonly setting: string;
  readonly value: Input;
  readonly node: Node;
}

const kinds: Readonly<Record<string, string>> = { object: "an object", array: "a list", null: "null" };
const members = ["$schema", "name", ...Object.values(parts)];

/** What docs/contract.schema.json demands of the shape of a file; what a value must be, the readers of the cells say. */
export class Shape {
  private readonly found: FileFinding[] = [];
  private readonly root: ReadonlyMap<string, Node>;

  constructor(private readonly json: JsonText) {
    this.root = this.object(json.root, "", members) ?? new Map<string, Node>();
    const schema = this.member("$schema");
    if (schema !== undefined && !schema.endsWith(fileName))
      this.tell("$schema", this.root.get("$schema"), `$schema is "${schema}"; a contract's ends with ${fileName}.`);
    if (this.found.length === 0 && !this.root.has(parts.DD_Contract))
      this.tell("", json.root, `The file has no field ${parts.DD_Contract}; it lists the products of the contract.`);
  }

  tell(path: string, node: Node | undefined, text: string): void {
    this.found.push({ ...this.json.placeOf((node ?? this.json.root).offset), path, text });
  }

  /** Whether something is said of a place already, or of what it stands in. */
  hasTold(path: string): boolean {
    return this.found.some((finding) => path === finding.path || path.startsWith(`${finding.path}.`));
  }

  /** In the order of the file. */
  findings(): FileFinding[] {
    return [...this.found].sort((a, b) => a.line - b.line || a.column - b.column);
  }

  /** A text beside the tables. */
  member(name: "$schema" | "name"): string | undefined {
    const node = this.root.get(name);
    if (node === undefined) return undefined;
    if (node.type === "string") return node.value as string;
    this.tell(name, node, `${name} is ${this.shown(node)}; it must be text.`);
    return undefined;
  }

  rows(table: "DD_Contract" | "DD_Allotments"): Row[] {
    const list = this.root.get(parts[table]);
    if (list === undefined) return [];
    if (list.type !== "array") {
      this.tell(parts[table], list, `${parts[table]} is ${this.shown(list)}; it must be a list: [ … ].`);
      return [];
    }
    return (list.children ?? []).map((node, index) => {
      const path = `${parts[table]}[${index}]`;
      const nodes = this.object(node, path, [...fields[table].keys()]) ?? new Map<string, Node>();
      for (const field of required[table])
        if (node.type === "object" && !nodes.has(field))
          this.tell(`${path}.${field}`, node, `${path} has no field ${field}; it must have one.`);
      const values = new Map([...nodes].map(([field, value]) => [field, this.value(`${path}.${field}`, value)]));
      return { node, nodes, values };
    });
  }

  settings(): SettingValue[] {
    const node = this.root.get(parts.DD_Settings);
    const nodes = node && this.object(node, parts.DD_Settings, [...fields.DD_Settings.keys()]);
    return [...(nodes ?? [])].map(([field, value]) => ({
      field,
      setting: fields.DD_Settings.get(field) ?? field,
      value: this.value(`${parts.DD_Settings}.${field}`, value),
      node: value,
    }));
  }

  /** The known fields of an object; null where it is none. */
  private object(node: Node, path: string, known: readonly string[]): Map<string, Node> | null {
    const what = path === "" ? "The file" : path;
    if (node.type !== "object") {
      this.tell(path, node, `${what} is ${this.shown(node)}; it must be an object: { … }.`);
      return null;
    }
    const nodes = new Map<string, Node>();
    for (const { children: [key, value] = [] } of node.children ?? []) {
      if (!key || !value) continue;
      const field = String(key.value);
      const fieldPath = path === "" ? field : `${path}.${field}`;
      if (!known.includes(field))
        this.tell(
          fieldPath,
          key,
          `${what} has the field ${JSON.stringify(field)}, which is none of a contract's; the fields are ${known.join(", ")}.`,
        );
      else if (nodes.has(field))
        this.tell(fieldPath, key, `${what} has the field ${field} for a second time; give it once.`);
      else nodes.set(field, value);
    }
    return nodes;
  }

  private value(path: string, node: Node): Input {
    if (node.type in kinds) {
      const how =
        node.type === "null" ? "leave the field out where there is nothing to say" : "it must be a single value";
      this.tell(path, node, `${path} is ${this.shown(node)}; ${how}.`);
      return "";
    }
    // A 0 in a cell for text is taken for a blank one; in a file nothing is blank that is there.
    if (node.value === 0 && !figures.has(path.slice(path.lastIndexOf(".") + 1)))
      this.tell(path, node, `${path} is 0; it must be text.`);
    const written = this.json.text.slice(node.offset, node.offset + node.length);
    if (node.type === "number" && !isExact(written))
      this.tell(
        path,
        node,
        `${path} is ${written}, which a cell cannot hold exactly; it would become ${Number(written)}.`,
      );
    return node.value as Input;
  }

  private shown(node: Node): string {
    return kinds[node.type] ?? this.json.text.slice(node.offset, node.offset + Math.min(node.length, 60));
  }
}
