import react from "@vitejs/plugin-react";

// What React complains about, it does in development alone.
process.env.NODE_ENV = "development";

export default { plugins: [react()] };
