import { useEffect, useState } from "react";
import { chooseLook, type Look } from "./look";

const forced = window.matchMedia("(forced-colors: active)");
const dark = window.matchMedia("(prefers-color-scheme: dark)");

/** The look of the pane, kept up to date while the system's settings change. */
export function useLook(): Look {
  const [look, setLook] = useState(currentLook);
  useEffect(() => {
    const update = () => setLook(currentLook());
    const signals = [forced, dark];
    signals.forEach((signal) => signal.addEventListener("change", update));
    return () => signals.forEach((signal) => signal.removeEventListener("change", update));
  }, []);
  useEffect(() => {
    document.documentElement.style.colorScheme = look === "contrast" ? "light dark" : look;
  }, [look]);
  return look;
}

function currentLook(): Look {
  return chooseLook(officeBackground(), { forced: forced.matches, dark: dark.matches });
}

/** Office reports its theme in desktop Excel alone; elsewhere there is no such property, or no Office. */
function officeBackground(): string | undefined {
  if (typeof Office === "undefined") return undefined;
  const context = Office.context as Partial<Office.Context> | undefined;
  return (context?.officeTheme as Partial<Office.OfficeTheme> | undefined)?.bodyBackgroundColor;
}
