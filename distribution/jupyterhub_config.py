"""JupyterHub for a class on one machine; README.md says how to start it."""

from pathlib import Path

c = get_config()  # noqa: F821

# Whoever has an account and a password on this machine may come in. Choose another authenticator where
# accounts are elsewhere.
c.Authenticator.allow_all = True

# The proxy in Python, from PyPI; the one in JavaScript does as well.
c.ConfigurableHTTPProxy.command = "configurable-http-proxy"

c.Spawner.cmd = [str(Path(__file__).parent / "image/start")]
c.Spawner.default_url = "/lab/tree/lesson/tutorial.ipynb"
c.Spawner.start_timeout = 60

# A kernel that nobody has used for an hour ends, and a server without kernels half an hour later.
# A kernel that trains is busy, and never ended.
c.Spawner.args = [
    "--MappingKernelManager.cull_idle_timeout=3600",
    "--MappingKernelManager.cull_interval=300",
    "--MappingKernelManager.cull_busy=False",
    "--ServerApp.shutdown_no_activity_timeout=1800",
]
