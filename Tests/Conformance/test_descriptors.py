"""Connections that say nothing, until the kernel has no file descriptor left to let one more in."""
import contextlib
import resource
import socket

from conftest import language

LIMIT = 100
code, value = language.code_value


def few_descriptors():
    resource.setrlimit(resource.RLIMIT_NOFILE, (LIMIT, LIMIT))


def test_a_kernel_without_descriptors_serves_its_clients_and_others_again_later(start):
    kernel = start(preexec_fn=few_descriptors)
    client = start.client(kernel).connect()
    with contextlib.ExitStack() as silent:
        address = (kernel.connection["ip"], kernel.connection["shell_port"])
        with contextlib.suppress(TimeoutError):
            for _ in range(3 * LIMIT):
                # What is not accepted waits in the system's queue, and is refused a place when that is full.
                silent.enter_context(socket.create_connection(address, timeout=0.2))
        assert client.run(code)[1].content["status"] == "ok"
        assert client.ask("kernel_info_request", channel="control").content["status"] == "ok"
    other = start.client(kernel).connect()
    assert other.run(code)[1].content["status"] == "ok"
