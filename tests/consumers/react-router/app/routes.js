import { index, route } from "@react-router/dev/routes";

export default [index("routes/element.jsx"), route("form", "routes/form.jsx")];
