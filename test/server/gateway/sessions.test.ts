import { Sessions } from "../../../src/server/gateway/sessions";
import { keys } from "./gateway";

const hour = 3_600_000;
function sessionsAt(start = 0) {
  const clock = { now: start };
  return { clock, sessions: new Sessions(() => clock.now) };
}

it("forgets keys that have not been used for two hours", () => {
  const { clock, sessions } = sessionsAt();
  const id = sessions.begin(keys);
  clock.now = 2 * hour;
  expect(sessions.find(id)).toBe(keys);
  clock.now = 4 * hour;
  expect(sessions.find(id)).toBe(keys);
  clock.now = 6 * hour + 1;
  expect(sessions.find(id)).toBeNull();
});

it("forgets keys after twelve hours, however much they are used", () => {
  const { clock, sessions } = sessionsAt();
  const id = sessions.begin(keys);
  for (let at = 1; at <= 12; at++) {
    clock.now = at * hour;
    expect(sessions.find(id)).toBe(keys);
  }
  clock.now = 12 * hour + 1;
  expect(sessions.find(id)).toBeNull();
});

it("keeps 200 sessions: a new one takes the place of the one that was used the longest ago", () => {
  const { sessions } = sessionsAt();
  const ids = Array.from({ length: 200 }, () => sessions.begin(keys));
  const [first, second] = ids;
  sessions.find(first);
  const last = sessions.begin(keys);
  expect([first, second, last].map((id) => sessions.find(id) !== null)).toEqual([true, false, true]);
  expect(new Set([...ids, last]).size).toBe(201);
});

it("forgets on request, and at the end", () => {
  const { sessions } = sessionsAt();
  const [one, other] = [sessions.begin(keys), sessions.begin(keys)];
  sessions.end(one);
  sessions.end(undefined);
  expect([sessions.find(one), sessions.find(other), sessions.find(undefined), sessions.find("x")]).toEqual([null, keys, null, null]); // prettier-ignore
  sessions.endAll();
  expect(sessions.find(other)).toBeNull();
});
