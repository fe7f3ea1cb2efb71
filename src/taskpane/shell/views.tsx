import { makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useState, type ComponentType } from "react";
import type { Host } from "./host";
import { rememberedView, rememberView } from "./rememberedView";
import { Tabs } from "./tabs";
import type { ViewId, ViewProps } from "./viewProps";

const useStyles = makeStyles({
  view: { paddingTop: tokens.spacingVerticalL },
  waiting: { justifyContent: "start" },
});

interface View {
  readonly id: ViewId;
  readonly title: string;
  readonly View: ComponentType<ViewProps>;
}

/** The views in the order of their tabs. Each is a folder of its own and loads when it is first chosen. */
const views: readonly View[] = [
  { id: "start", title: "Start", View: lazy(() => import(/* webpackChunkName: "start" */ "../start/startView")) },
  {
    id: "contract",
    title: "Contract",
    View: lazy(() => import(/* webpackChunkName: "contract" */ "../contract/contractView")),
  },
  { id: "import", title: "Import", View: lazy(() => import(/* webpackChunkName: "import" */ "../import/importView")) },
  {
    id: "calculate",
    title: "Calculate",
    View: lazy(() => import(/* webpackChunkName: "calculate" */ "../calculate/calculateView")),
  },
  {
    id: "reports",
    title: "Reports",
    View: lazy(() => import(/* webpackChunkName: "reports" */ "../reports/reportsView")),
  },
  { id: "costs", title: "Costs", View: lazy(() => import(/* webpackChunkName: "costs" */ "../costs/costsView")) },
  {
    id: "large",
    title: "Large data",
    View: lazy(() => import(/* webpackChunkName: "large-data" */ "../largeData/largeDataView")),
  },
  {
    id: "explain",
    title: "Explain",
    View: lazy(() => import(/* webpackChunkName: "explain" */ "../explain/explainView")),
  },
  { id: "check", title: "Check", View: lazy(() => import(/* webpackChunkName: "check" */ "../check/checkView")) },
  {
    id: "functions",
    title: "Functions",
    View: lazy(() => import(/* webpackChunkName: "functions-view" */ "../functions/functionsView")),
  },
];

/** The first run begins with Start, later ones where the last one ended. */
function firstView(): ViewId {
  const last = rememberedView();
  return views.find(({ id }) => id === last)?.id ?? "start";
}

/** The tabs and the chosen view. A view that was seen once stays as it is while another is shown. */
export function Views({ host }: { readonly host: Host }) {
  const styles = useStyles();
  const [chosen, setChosen] = useState(firstView);
  const [seen, setSeen] = useState<readonly ViewId[]>([chosen]);
  const show = (view: ViewId) => {
    setChosen(view);
    rememberView(view);
    setSeen((before) => (before.includes(view) ? before : [...before, view]));
  };
  return (
    <>
      <Tabs label="Views" tabs={views} chosen={chosen} onChoose={show} />
      {views.map(({ id, View }) => (
        <div
          key={id}
          id={`${id}-view`}
          role="tabpanel"
          aria-labelledby={`${id}-tab`}
          hidden={id !== chosen}
          className={styles.view}
        >
          {seen.includes(id) && (
            <Suspense fallback={<Spinner className={styles.waiting} size="tiny" label="Loading" />}>
              <View host={host} active={id === chosen} show={show} views={views} />
            </Suspense>
          )}
        </div>
      ))}
    </>
  );
}
