import type { ViewProps } from "../shell/viewProps";
import { FunctionList } from "./functionList";

/** Every function, with its help and an example to insert. */
export default function FunctionsView({ host }: ViewProps) {
  return <FunctionList canInsert={host.kind === "excel"} />;
}
