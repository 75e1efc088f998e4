// Numbers of things in words. Knows nothing of the things.

/** `1 line`, `13 lines`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
