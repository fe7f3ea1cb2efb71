/** @jest-environment jsdom */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { manifestProblems, urls } from "./manifestProblems";
import { pngSize } from "./pngSize";

const built = readFileSync("dist/manifest.xml", "utf8");
const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };

function addresses(xml: string): string[] {
  return urls(new DOMParser().parseFromString(xml, "text/xml"));
}

/** The addresses of a manifest for which there is no file in dist/. */
function withoutFile(xml: string): string[] {
  const root = new URL("./", addresses(xml)[0]).origin;
  return addresses(xml).filter((url) => {
    const { origin, pathname } = new URL(url);
    return origin !== root || !existsSync(join("dist", pathname));
  });
}

/** Icons whose picture has not the size that the manifest promises: the name says it. */
function ofWrongSize(xml: string, read: (path: string) => Buffer = readFileSync): string[] {
  return addresses(xml).filter((url) => {
    const promised = /icon-(\d+)\.png$/.exec(url)?.[1];
    if (promised === undefined) return false;
    const { width, height } = pngSize(read(join("dist", new URL(url).pathname)));
    return width !== Number(promised) || height !== Number(promised);
  });
}

test("the built manifest keeps the rules", () => expect(manifestProblems(built, version)).toEqual([]));

test("every address in it is a file of the build", () => {
  expect(addresses(built).length).toBeGreaterThan(8);
  expect(withoutFile(built)).toEqual([]);
});

test("an address without a file is found", () => {
  expect(withoutFile(built.replace("functions.json", "function.json"))).toHaveLength(1);
});

test("the icons have the sizes in their names, and the ribbon asks for the size that it names", () => {
  expect(ofWrongSize(built)).toEqual([]);
  for (const size of [16, 32, 80])
    expect(built).toContain(`id="Icon.${size}x${size}" DefaultValue="${origin()}/assets/icon-${size}.png"`);
  expect(built).toContain(`<IconUrl DefaultValue="${origin()}/assets/icon-32.png"`);
  expect(built).toContain(`<HighResolutionIconUrl DefaultValue="${origin()}/assets/icon-64.png"`);
});

test("an icon of another size is found, and a picture that is not a PNG", () => {
  const small = ofWrongSize(built, () => readFileSync("dist/assets/icon-16.png"));
  expect(small).toHaveLength(addresses(built).filter((url) => /icon-(32|64|80)/.test(url)).length);
  expect(() => ofWrongSize(built, () => readFileSync("dist/assets/icon.svg"))).toThrow("not a PNG");
});

function origin(): string {
  return new URL(addresses(built)[0] ?? "").origin;
}
