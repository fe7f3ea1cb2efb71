import { makeStyles } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useLook } from "../shell/useLook";
import { Legend } from "./legend";
import { canvasPalette, dashes, type Tone } from "./palette";
import { Chart } from "./registered";

const useStyles = makeStyles({
  figure: { margin: 0 },
  plot: { position: "relative", height: "190px", minWidth: 0 },
});

export interface Line {
  readonly label: string;
  readonly tone: Tone;
  /** One value a point; a single value is a level that holds everywhere. */
  readonly values: readonly number[];
}

export interface LineChartProps {
  readonly lines: readonly Line[];
  /** The part of the first line above the second one is filled, and called this. */
  readonly filled?: string;
  readonly unit: string;
  /** What the chart shows, in words: what a screen reader says in its place. */
  readonly alternative: string;
  /** What a point is called; points count from 0. */
  readonly nameOf?: (point: number) => string;
}

const figures = new Intl.NumberFormat("en", { maximumSignificantDigits: 15 });
const defaultName = (point: number): string => `Hour ${point + 1}`;
/** From here on the lines are drawn by the highest and lowest point of each stretch. */
const drawnPoints = 1_500;

/** Lines over the hours. Nothing is worked out here but where to draw. */
export function LineChart({ lines, filled, unit, alternative, nameOf = defaultName }: LineChartProps) {
  const styles = useStyles();
  const look = useLook();
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const place = canvas.current?.parentElement;
    if (!canvas.current || !place) return undefined;
    const colours = canvasPalette(look, place);
    const last = Math.max(...lines.map(({ values }) => values.length)) - 1;
    const ticks = { color: colours.text, font: { family: getComputedStyle(place).fontFamily, size: 12 } };
    const chart = new Chart(canvas.current, {
      type: "line",
      data: {
        datasets: lines.map(({ label, tone, values }, index) => ({
          label,
          data: pointsOf(values, last),
          borderColor: colours[tone],
          borderDash: [...dashes[tone]],
          borderWidth: 1.5,
          pointRadius: last === 0 ? 3 : 0,
          pointBackgroundColor: colours[tone],
          fill: index === 0 && filled !== undefined ? { target: 1, above: colours.area, below: "transparent" } : false,
        })),
      },
      options: {
        animation: false,
        parsing: false,
        normalized: true,
        maintainAspectRatio: false,
        locale: "en",
        interaction: { mode: "index", intersect: false },
        scales: {
          x: {
            type: "linear",
            min: 0,
            max: Math.max(last, 1),
            grid: { display: false },
            ticks: {
              ...ticks,
              maxTicksLimit: 5,
              maxRotation: 0,
              includeBounds: false,
              precision: 0,
              callback: (value) => (Number(value) > last ? "" : nameOf(Number(value))),
            },
          },
          y: { beginAtZero: true, grid: { color: colours.grid }, ticks: { ...ticks, maxTicksLimit: 6 } },
        },
        plugins: {
          filler: { drawTime: "beforeDatasetsDraw" },
          decimation: { enabled: last > drawnPoints, algorithm: "min-max" },
          tooltip: {
            callbacks: {
              title: ([item]) => (item ? nameOf(item.parsed.x ?? 0) : ""),
              label: ({ dataset, parsed }) => `${dataset.label}: ${figures.format(parsed.y ?? 0)} ${unit}`,
            },
          },
        },
      },
    });
    return () => chart.destroy();
  }, [lines, filled, unit, nameOf, look]);
  return (
    <figure className={styles.figure}>
      <div className={styles.plot}>
        <canvas ref={canvas} role="img" aria-label={alternative} />
      </div>
      <Legend lines={lines} unit={unit} look={look} {...(filled !== undefined && { filled })} />
    </figure>
  );
}

const pointsOf = (values: readonly number[], last: number): { x: number; y: number }[] => {
  const [level] = values;
  if (values.length === 1 && level !== undefined)
    return [
      { x: 0, y: level },
      { x: Math.max(last, 1), y: level },
    ];
  return values.map((y, x) => ({ x, y }));
};
