/** Numbers by an index that grows, in one typed array: nothing is an object of its own. */
type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** The array itself, or a longer copy when `length` does not fit: half as long again. */
export function toHold<T extends Numbers>(array: T, length: number): T {
  if (length <= array.length) return array;
  const longer = new (array.constructor as new (size: number) => T)(Math.max(64, length, array.length * 1.5));
  longer.set(array);
  return longer;
}
