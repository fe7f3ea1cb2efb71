export interface Series {
  readonly name: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

const [width, height, left, bottom, top, right] = [640, 360, 60, 48, 40, 150];
const colours = ["#0f6cbd", "#b146c2", "#107c10"];
const marks = ["", "8 4", "2 4"];

/** Lines from the origin on: what grows in proportion is straight. */
export function svgOfLines(title: string, xTitle: string, yTitle: string, series: readonly Series[]): string {
  const highest = Math.max(...series.flatMap(({ points }) => points.map(({ y }) => y)));
  const step =
    10 ** Math.floor(Math.log10(highest / 2)) * (highest / 10 ** Math.floor(Math.log10(highest / 2)) > 10 ? 5 : 2);
  const most = Math.ceil(highest / step) * step;
  const x = (share: number): number => left + share * (width - left - right);
  const y = (figure: number): number => height - bottom - (figure / most) * (height - bottom - top);
  const text = (at: [number, number], words: string, anchor = "start", turn = ""): string =>
    `<text x="${at[0].toFixed(1)}" y="${at[1].toFixed(1)}" text-anchor="${anchor}"${turn}>${words}</text>`;
  const grid = Array.from({ length: Math.round(most / step) + 1 }, (_, index) => index * step).map(
    (figure) =>
      `<line x1="${left}" x2="${x(1)}" y1="${y(figure).toFixed(1)}" y2="${y(figure).toFixed(1)}" stroke="#ccc"/>` +
      text([left - 8, y(figure) + 4], String(figure), "end"),
  );
  const shares = [0, 0.25, 0.5, 0.75, 1].map((share) =>
    text([x(share), height - bottom + 18], `${share * 100} %`, "middle"),
  );
  const lines = series.map(({ name, points }, index) => {
    const colour = colours[index % colours.length];
    const path = points.map((point) => `${x(point.x).toFixed(1)},${y(point.y).toFixed(1)}`).join(" ");
    const dots = points.map((point) => `<circle cx="${x(point.x).toFixed(1)}" cy="${y(point.y).toFixed(1)}" r="3.5" fill="${colour}"/>`); // prettier-ignore
    const legend = top + 10 + index * 22;
    return [
      `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2" stroke-dasharray="${marks[index % marks.length]}"/>`,
      ...dots,
      `<line x1="${width - right + 12}" x2="${width - right + 36}" y1="${legend}" y2="${legend}" stroke="${colour}" stroke-width="2" stroke-dasharray="${marks[index % marks.length]}"/>`,
      text([width - right + 42, legend + 4], name),
    ].join("\n");
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="Segoe UI, sans-serif" font-size="12" fill="#242424" role="img" aria-label="${title}">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    text([left, 22], title, "start", ' font-weight="600" font-size="14"'),
    ...grid,
    ...shares,
    text([(left + x(1)) / 2, height - 8], xTitle, "middle"),
    text([0, 0], yTitle, "middle", ` transform="translate(16 ${(top + height - bottom) / 2}) rotate(-90)"`),
    ...lines,
    "</svg>",
    "",
  ].join("\n");
}
