/**
 * Those who come back to themselves on the way up. Everybody is a place in a row and tells the place of whom they report to; what is
 * no place, such as -1, is the top.
 */
export function circlesIn(managers: Int32Array): number[] {
  const metOn = new Int32Array(managers.length).fill(-1);
  const circles: number[] = [];
  for (let start = 0; start < managers.length; start++) {
    let at = start;
    for (; metOn[at] === -1; at = managers[at]!) metOn[at] = start;
    if (metOn[at] !== start) continue; // the top, or a way that was gone before
    for (let last = at; ; at = managers[at]!) {
      circles.push(at);
      if (managers[at] === last) break;
    }
  }
  return circles;
}
