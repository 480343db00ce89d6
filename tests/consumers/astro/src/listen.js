// What is done with what the element says.

export function listen(element) {
  element.addEventListener("request-form-submit", (event) => {
    event.preventDefault();
    document.querySelector("#sent").textContent = JSON.stringify(event.detail.payload);
  });
  element.addEventListener("request-form-invalid", ({ detail }) => {
    const refused = detail.issues.map(({ path }) => path).join(", ");
    document.querySelector("#refused").textContent = refused;
  });
}
