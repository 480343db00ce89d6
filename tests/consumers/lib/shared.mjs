// The data of all consumers: what is checked, and what has to come out.

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sources } from "./folders.mjs";

const read = (name) => JSON.parse(readFileSync(join(sources, "shared", name), "utf8"));

export const requests = read("requests.json");
export const expected = read("expected.json");
