// What a check is made for: where each problem is, and what to say about it.

/** How many problems there are, after each was read: some libraries make messages only when they are asked for. */
export function found(problems, path = "path") {
  let count = 0;
  for (const problem of problems) if (problem.message !== "" && problem[path] !== null) count += 1;
  return count;
}
