"""Jupyter's own client library against the kernel, over every kind of connection that it makes."""
import contextlib
import subprocess

import pytest
from conftest import language
from jupyter_client.manager import KernelManager

value_code, value = language.code_value


@contextlib.contextmanager
def kernel(settle=lambda manager: None):
    manager = KernelManager(kernel_name=language.kernel_name)
    settle(manager)
    manager.start_kernel(stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=10)
        yield manager, client
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


def without_key(manager):
    manager.session.key = b""


def sha512(manager):
    manager.session.signature_scheme = "hmac-sha512"


def over_ipc(manager):
    manager.transport = "ipc"


def encrypted(manager):
    manager.transport_encryption = "required"


def encrypted_over_ipc(manager):
    over_ipc(manager)
    encrypted(manager)


@pytest.mark.parametrize("settle", [without_key, sha512, over_ipc, encrypted, encrypted_over_ipc])
def test_the_reference_client_is_served(settle):
    with kernel(settle) as (_, client):
        reply = client.execute_interactive(value_code, output_hook=lambda message: None, timeout=10)
        assert reply["content"]["status"] == "ok"
