import { tokens } from "@fluentui/react-components";
import type { Look } from "../shell/look";

/** What a line stands for; its colour and its dash say so, in every look. */
export type Tone = "usage" | "included" | "mark";
/** What is drawn: the lines, the area between two of them, the text at the axes and the lines of the grid. */
export type Painted = Tone | "area" | "text" | "grid";

const fluent: Readonly<Record<Painted, string>> = {
  usage: tokens.colorBrandForeground1,
  included: tokens.colorNeutralForeground1,
  mark: tokens.colorPaletteBerryForeground1,
  area: tokens.colorPaletteDarkOrangeBackground2,
  text: tokens.colorNeutralForeground2,
  grid: tokens.colorNeutralStroke2,
};
/** The system's own colours, by their role: forced colours do not reach what is painted on a canvas. */
const system: Readonly<Record<Painted, string>> = {
  usage: "CanvasText",
  included: "LinkText",
  mark: "CanvasText",
  area: "Highlight",
  text: "CanvasText",
  grid: "GrayText",
};

/** Lines are told apart without colour too. */
export const dashes: Readonly<Record<Tone, readonly number[]>> = { usage: [], included: [6, 3], mark: [2, 3] };

/** The colours for CSS. */
export const paletteOf = (look: Look): Readonly<Record<Painted, string>> => (look === "contrast" ? system : fluent);

/** The same colours as a canvas takes them: worked out by the browser at this place of the page. */
export function canvasPalette(look: Look, place: HTMLElement): Readonly<Record<Painted, string>> {
  const probe = document.createElement("span");
  place.append(probe);
  const worked = Object.entries(paletteOf(look)).map(([painted, colour]) => {
    probe.style.color = colour;
    return [painted, getComputedStyle(probe).color];
  });
  probe.remove();
  return Object.fromEntries(worked) as Record<Painted, string>;
}
