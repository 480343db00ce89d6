using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [(name = "main", worker = .worker)],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);

const worker :Workerd.Worker = (
  modules = [
    (name = "worker.js", esModule = embed "built.js"),
    (name = "request-forms/request_forms.wasm", wasm = embed "node_modules/request-forms/dist/request_forms.wasm"),
  ],
  compatibilityDate = "2026-01-01",
);
