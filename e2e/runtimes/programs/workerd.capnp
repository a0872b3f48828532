using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (
      name = "vectors",
      worker = (
        modules = [(name = "worker.mjs", esModule = embed "worker.bundled.mjs")],
        compatibilityDate = "2026-11-01",
      ),
    ),
    (name = "internet", network = (allow = ["public", "private", "local"])),
  ],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "vectors")],
);
