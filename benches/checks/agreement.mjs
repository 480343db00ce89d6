// Who does not find what the others find has done another job, and is not measured.

import { examples, validate } from "../../npm/dist/index.js";

/**
 * The contenders who judge every shared example as we do, by name, and how many examples there are. `refuse` is told
 * about the others.
 */
export function thoseWhoAgree(contenders, refuse) {
  const shared = [
    ...sharedExamples("U_BVPN_CUSTOM003_1", "update"),
    ...sharedExamples("disconnectCustomerConfirmation", "confirmation"),
  ];
  const agrees = ([name, contender]) => {
    const checks = { update: contender.update(), confirmation: contender.confirmation() };
    const odd = shared.find(({ by, values, isValid }) => (checks[by](values) === 0) !== isValid);
    if (odd) refuse(`${name} judges an example of ${odd.rule} differently`);
    return !odd;
  };
  return { agreed: Object.fromEntries(Object.entries(contenders).filter(agrees)), count: shared.length };
}

/**
 * The contenders who find in the inputs of a task what we find: none where we find none, and never fewer. The first is
 * ours.
 */
export function findingTheSame(task, contenders, refuse) {
  const [own, ...others] = contenders;
  if (own.inputs.some((input) => own.run(input) !== task.problems)) {
    throw new Error(`${task.name}: not every input has ${task.problems} problems.`);
  }
  const finds = ({ name, run, inputs }) => {
    const odd = inputs
      .map(run)
      .find((found) => found < task.problems || (found === 0) !== (task.problems === 0));
    if (odd !== undefined) refuse(`${name} finds ${odd} problems in ${task.name}, not ${task.problems}`);
    return odd === undefined;
  };
  return [own, ...others.filter(finds)];
}

/**
 * The examples of the package that a schema can judge: the least and all that is valid, and one that is broken for each
 * rule of the type itself. What needs an option is a task of its own, and so are the attributes of a request.
 */
function sharedExamples(type, by) {
  const { minimal, full, broken } = examples(type);
  const { request, ...properties } = full;
  const own = broken.filter(({ rule, options }) => rule.startsWith(type) && !options);
  const all = [
    { rule: "all that is required", values: minimal },
    { rule: "all that is documented", values: properties },
    ...own,
  ];
  return all.map(({ rule, values }) => ({
    by,
    rule,
    values,
    isValid: validate(type, values).issues.every(({ severity }) => severity === "warning"),
  }));
}
