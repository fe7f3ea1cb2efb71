import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { HourColumns } from "../columns";
import { letters, nativeFormula } from "./peer";

const program = ["soffice", "libreoffice"].find((name) => spawnSync(name, ["--version"]).status === 0) ?? null;

export const officeVersion = (): string | null =>
  program === null ? null : execFileSync(program, ["--version"], { encoding: "utf8" }).split(" ").slice(0, 2).join(" ");

const folder = resolve("build/bench/libreoffice");
const number = (value: unknown): string =>
  `<table:table-cell office:value-type="float" office:value="${String(value)}"/>`;

/** How often the month's formulas stand in the sheet, each time with another commitment: a start of LibreOffice takes far longer. */
export const copies = 200;

/** A flat spreadsheet of the month, with or without formulas that have no result yet, so that LibreOffice has to compute them. */
function sheetOf(columns: readonly HourColumns[], hasFormulas: boolean): string {
  const hours = columns[0]?.usage.length ?? 0;
  const cells = Array.from({ length: hours }, (_, hour) => {
    const row = columns.flatMap(({ usage, units }) => [number(usage[hour]?.[0]), number(units[hour]?.[0])]);
    return `<table:table-row>${row.join("")}</table:table-row>`;
  });
  const range = (column: number): string => `[.${letters(column)}1:.${letters(column)}${hours}]`;
  const formulas = Array.from({ length: hasFormulas ? copies : 0 }, (_, copy) => {
    const row = columns.map((_, index) => {
      const formula = nativeFormula(range(2 * index), range(2 * index + 1), String(copy));
      return `<table:table-cell table:formula="of:=${formula}"/>`;
    });
    return `<table:table-row>${row.join("")}</table:table-row>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="Month">${cells.join("")}${formulas.join("")}</table:table></office:spreadsheet></office:body></office:document>`;
}

export interface OfficeRun {
  /** Processor time. */
  readonly milliseconds: number;
  /** The last rows of the sheet as LibreOffice wrote them. */
  readonly rows: readonly (readonly number[])[];
}

/** What the shell's `times` says of its children, in its second line: "0m1.25s 0m0.30s". */
function processorTime(times: string): number {
  const figures = [...(times.trim().split("\n").at(-1) ?? "").matchAll(/(\d+)m([\d.]+)s/g)];
  return figures.reduce((sum, [, minutes, seconds]) => sum + (Number(minutes) * 60 + Number(seconds)) * 1000, 0);
}

/** Writes the two sheets once; each run converts one of them. */
export function prepareOffice(columns: readonly HourColumns[]): (hasFormulas: boolean) => OfficeRun {
  mkdirSync(folder, { recursive: true });
  const files = [true, false].map((hasFormulas) => {
    const file = join(folder, hasFormulas ? "formulas.fods" : "data.fods");
    writeFileSync(file, sheetOf(columns, hasFormulas));
    return file;
  });
  return (hasFormulas) => {
    const out = join(folder, "out");
    rmSync(out, { recursive: true, force: true });
    const file = files[hasFormulas ? 0 : 1] ?? "";
    const profile = pathToFileURL(join(folder, "profile")).href;
    const command = `${program} -env:UserInstallation=${profile} --headless --convert-to csv --outdir "${out}" "${file}" >&2; times`;
    const milliseconds = processorTime(execFileSync("sh", ["-c", command], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] })); // prettier-ignore
    const text = readFileSync(join(out, hasFormulas ? "formulas.csv" : "data.csv"), "utf8")
      .trim()
      .split("\n");
    return { milliseconds, rows: text.slice(-copies).map((line) => line.split(",").map(Number)) };
  };
}
