// Where things are: the sources of the consumers, and the ignored folder in which they are installed and built.

import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../..", import.meta.url));
export const sources = fileURLToPath(new URL("..", import.meta.url));
export const target = join(root, "target/consumers");
