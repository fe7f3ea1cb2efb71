/**
 * Univer's formula engine publishes its value objects, calculation state and caches without usable types
 * (private fields, nominal unions). Whatever reaches into them says so by this name, and by no other `any`.
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Loose = any;
