/** Draws the PNGs that Office asks for from icon.svg: `node assets/render.mjs [path of a Chromium]`. */
import { readFile, writeFile } from "node:fs/promises";
import { chromium } from "playwright-core";

const sizes = [16, 20, 24, 32, 40, 48, 64, 80, 96, 128];
const here = new URL("./", import.meta.url);
const svg = await readFile(new URL("icon.svg", here), "utf8");
const browser = await chromium.launch({
  executablePath: process.argv[2] ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage();
for (const size of sizes) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`);
  await writeFile(new URL(`icon-${size}.png`, here), await page.screenshot({ omitBackground: true }));
}
await browser.close();
