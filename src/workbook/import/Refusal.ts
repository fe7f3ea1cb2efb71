/** A reason not to go on that was found while writing: its message is the sentence to tell. */
export class Refusal extends Error {}
