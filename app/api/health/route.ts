/** This process answers; what it depends on is told by /api/ready. */
export const GET = () =>
  Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
