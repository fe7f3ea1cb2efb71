import { useCallback, useEffect, useState } from "react";
import { fetchFunctions, type FunctionMetadata } from "./functionsJson";

/** The list of functions while it is on its way, when it is there, and when it could not be had. */
type Functions =
  | { readonly state: "loading" }
  | { readonly state: "loaded"; readonly list: readonly FunctionMetadata[] }
  | { readonly state: "failed"; readonly message: string };

/** Loads the functions, and again when asked to. */
export function useFunctions(): [Functions, () => void] {
  const [functions, setFunctions] = useState<Functions>({ state: "loading" });
  const load = useCallback(() => {
    setFunctions({ state: "loading" });
    fetchFunctions().then(
      (list) => setFunctions({ state: "loaded", list }),
      (error: unknown) =>
        setFunctions({ state: "failed", message: error instanceof Error ? error.message : String(error) }),
    );
  }, []);
  useEffect(load, [load]);
  return [functions, load];
}
