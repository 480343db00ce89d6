import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

// Otherwise Next takes a folder further up, the first with a lock file, for the project.
const root = dirname(fileURLToPath(import.meta.url));

export default { turbopack: { root }, outputFileTracingRoot: root };
