// What the pages do with what comes of their forms: they show it.

export { options } from "../requests.js";

export async function send(payload) {
  document.querySelector("#sent").textContent = JSON.stringify(payload);
}

document.addEventListener("request-form-invalid", ({ detail }) => {
  document.querySelector("#refused").textContent = detail.issues.map(({ path }) => path).join(", ");
});
