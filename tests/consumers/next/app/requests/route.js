import { InvalidRequest, payload } from "request-forms";

export async function POST(request) {
  try {
    // Send it on to the provider. What is no JSON is an empty request.
    return Response.json(payload("R_BVPN_FR_1", await request.json().catch(() => null)), { status: 201 });
  } catch (error) {
    if (error instanceof InvalidRequest) return Response.json({ issues: error.issues }, { status: 422 });
    throw error;
  }
}
