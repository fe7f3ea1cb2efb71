/** Who wants to hear of an event. */
export class Listeners<T> {
  private readonly all = new Set<(event: T) => void>();

  add(listener: (event: T) => void): () => void {
    this.all.add(listener);
    return () => this.all.delete(listener);
  }

  tell(event: T): void {
    for (const listener of [...this.all]) listener(event);
  }
}
