/** Slips of the keyboard. */

/** Whether a name has one letter too many, too few, another one, or two that changed places. */
export function isOneSlip(name: string, documented: string): boolean {
  let begin = 0;
  while (begin < name.length && name[begin] === documented[begin]) begin += 1;
  let [end, documentedEnd] = [name.length, documented.length];
  while (end > begin && documentedEnd > begin && name[end - 1] === documented[documentedEnd - 1]) {
    end -= 1;
    documentedEnd -= 1;
  }
  const [one, other] = [name.slice(begin, end), documented.slice(begin, documentedEnd)];
  if (one.length <= 1 && other.length <= 1) return true;
  return one.length === 2 && other.length === 2 && one[0] === other[1] && one[1] === other[0];
}
