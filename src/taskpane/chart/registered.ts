import { Chart, Decimation, Filler, LinearScale, LineController, LineElement, PointElement, Tooltip } from "chart.js";

Chart.register(Decimation, Filler, LinearScale, LineController, LineElement, PointElement, Tooltip);

/** Chart.js with the parts that a line chart needs. */
export { Chart };
