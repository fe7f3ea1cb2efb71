import { useEffect, useRef } from "react";
import { readSelection, watchSelection, type Selection } from "../../workbook/calculate/selection";
import type { Outcome } from "../../workbook/outcome";

/** Tells what is selected in the sheet, when it changes and once at first; only while it is asked to. */
export function useSelection(isFollowing: boolean, onSelected: (selected: Outcome<Selection>) => void): void {
  const tell = useRef(onSelected);
  useEffect(() => {
    tell.current = onSelected;
  });
  useEffect(() => {
    if (!isFollowing) return undefined;
    let newest = 0;
    const read = () => {
      const own = ++newest;
      void readSelection().then((selected) => {
        if (own === newest) tell.current(selected);
      });
    };
    read();
    const watch = watchSelection(read);
    return () => {
      newest = -1;
      void watch.then((stop) => stop());
    };
  }, [isFollowing]);
}
