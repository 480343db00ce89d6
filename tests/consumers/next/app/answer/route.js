// A route, as a portal's server has it.

import { answer } from "../../answer.js";

export const dynamic = "force-dynamic";

export function GET() {
  return Response.json(answer());
}
