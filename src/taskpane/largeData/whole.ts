/** A whole number as the docs write it, whatever the language of the browser: 37,200,000. */
export const whole = (number: number): string => String(number).replace(/\B(?=(\d{3})+$)/g, ",");

export const counted = (number: number, noun: string): string => `${whole(number)} ${noun}${number === 1 ? "" : "s"}`;
