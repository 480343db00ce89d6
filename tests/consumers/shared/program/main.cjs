// What a program on a server does with the package, as CommonJS.

const { payload, validate } = require("request-forms");
const requests = require("./requests.json");

const answer = {
  wrong: validate(requests.type, requests.wrong),
  right: payload(requests.type, requests.right),
};
console.log(JSON.stringify(answer));
