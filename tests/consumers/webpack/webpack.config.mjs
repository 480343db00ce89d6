export default {
  mode: "production",
  entry: "./page.js",
  output: { filename: "page.js" },
  // The package has its module inside, which makes it larger than what webpack thinks of a page.
  performance: { hints: false },
};
