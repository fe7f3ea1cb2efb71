import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";

const program = ["soffice", "libreoffice"].find((name) => spawnSync(name, ["--version"]).status === 0) ?? null;

/** Whether LibreOffice is here. */
export const hasOffice = program !== null;

/** Keeps the values that a file holds: LibreOffice does not know the functions of the add-in. */
const neverRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>1</value></prop></item>
</oor:items>`;

/** Opens a workbook in LibreOffice and writes it again in another format; the files that come of it. */
export function convert(file: string, format: string): { name: string; text: string }[] {
  const folder = resolve(__dirname, "../../build/libreoffice");
  const profile = join(folder, "profile");
  const out = join(folder, "out");
  rmSync(out, { recursive: true, force: true });
  mkdirSync(join(profile, "user"), { recursive: true });
  writeFileSync(join(profile, "user/registrymodifications.xcu"), neverRecalculate);
  execFileSync(
    program ?? "",
    [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      "--headless",
      "--convert-to",
      format,
      "--outdir",
      out,
      file,
    ],
    { stdio: "ignore" },
  );
  return readdirSync(out).map((name) => ({ name, text: readFileSync(join(out, name), "utf8") }));
}
