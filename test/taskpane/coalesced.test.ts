import { coalesced } from "../../src/taskpane/contract/coalesced";

/** Work that waits until it is let go, and counts its runs. */
function heldWork() {
  const gates: (() => void)[] = [];
  let runs = 0;
  const work = () => {
    runs++;
    return new Promise<void>((resolve) => gates.push(resolve));
  };
  const letGo = async () => {
    gates.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { work, letGo, runs: () => runs };
}

test("calls during a run are answered together by one run after it", async () => {
  const { work, letGo, runs } = heldWork();
  const read = coalesced(work);
  const done: string[] = [];
  const calls = ["first", "second", "third"].map((name) => read().then(() => done.push(name)));
  expect(runs()).toBe(1);
  await letGo();
  expect([runs(), done]).toEqual([2, ["first"]]);
  await letGo();
  await Promise.all(calls);
  expect([runs(), done]).toEqual([2, ["first", "second", "third"]]);
});

test("a run that fails does not hold up the next one", async () => {
  let runs = 0;
  const read = coalesced(() => (runs++ === 0 ? Promise.reject(new Error("x")) : Promise.resolve()));
  const [first, second] = [read(), read()];
  await expect(first).rejects.toThrow("x");
  await expect(second).resolves.toBeUndefined();
});
