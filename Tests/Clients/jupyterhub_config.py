"""The hub of distribution/jupyterhub_config.py, but with two users of the tests and folders of theirs."""

import os
from pathlib import Path

c = get_config()  # noqa: F821
load_subconfig(str(Path(__file__).parents[2] / "distribution/jupyterhub_config.py"))  # noqa: F821

place = os.environ["HUB_PLACE"]
port, hub_port, proxy_port = os.environ["HUB_PORTS"].split()
c.JupyterHub.bind_url = f"http://127.0.0.1:{port}"
c.JupyterHub.hub_bind_url = f"http://127.0.0.1:{hub_port}"
c.ConfigurableHTTPProxy.api_url = f"http://127.0.0.1:{proxy_port}"
c.JupyterHub.db_url = f"sqlite:///{place}/hub.sqlite"
c.JupyterHub.cookie_secret_file = f"{place}/cookie_secret"

c.JupyterHub.authenticator_class = "dummy"
c.DummyAuthenticator.password = "the password of the tests"
c.Authenticator.allow_all = False
c.Authenticator.allowed_users = {"ada", "alan"}
c.JupyterHub.spawner_class = "simple"
c.SimpleLocalProcessSpawner.home_dir_template = place + "/{username}"
if os.geteuid() == 0:
    c.Spawner.args += ["--allow-root"]
