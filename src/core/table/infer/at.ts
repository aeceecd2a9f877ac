/** The item at an index that is known to be in the list; throws RangeError otherwise, which is a fault of ours. */
export function at<T>(list: readonly T[], index: number): T {
  const item = list[index];
  if (item === undefined) throw new RangeError(`no item ${index} of ${list.length}`);
  return item;
}
