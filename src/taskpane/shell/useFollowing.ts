import { useEffect, useRef } from "react";
import { watchContracts } from "../../workbook/contract/watchContracts";

/**
 * Reads the workbook when the view is shown or the pane gets the focus, and when Excel tells of a change: not every Excel tells
 * of a renamed sheet.
 */
export function useFollowing(active: boolean, refresh: () => Promise<void>): void {
  const isActive = useRef(active);
  useEffect(() => {
    isActive.current = active;
    if (active) void refresh();
  }, [active, refresh]);
  useEffect(() => {
    const follow = () => void (isActive.current && refresh());
    const watch = watchContracts(follow);
    window.addEventListener("focus", follow);
    return () => {
      window.removeEventListener("focus", follow);
      void watch.then((stop) => stop());
    };
  }, [refresh]);
}
