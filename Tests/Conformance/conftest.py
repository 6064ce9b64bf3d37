"""Installs the kernel under test as a kernel specification of its own, for this run only.

Environment:
    KERNEL_UNDER_TEST  the module in `samples` that describes the kernel: `echo` unless given
    KERNEL_BINARY      the program to start: the release build of the package unless given
"""
import contextlib
import json
import os
import pathlib
import tempfile

import pytest
import samples

PACKAGE = pathlib.Path(__file__).resolve().parents[2]

language = samples.load(os.environ.get("KERNEL_UNDER_TEST", "echo"))
binary = pathlib.Path(
    os.environ.get("KERNEL_BINARY") or PACKAGE / ".build" / "release" / language.program).resolve()


def pytest_configure(config):
    """Writes the specification before anything asks Jupyter where kernels are."""
    if not binary.exists():
        raise SystemExit(f"no kernel at {binary}: build it, or set KERNEL_BINARY")
    folder = tempfile.TemporaryDirectory()
    config.add_cleanup(folder.cleanup)
    kernel = pathlib.Path(folder.name) / "kernels" / language.kernel_name
    kernel.mkdir(parents=True)
    (kernel / "kernel.json").write_text(json.dumps({
        "argv": [str(binary), *language.arguments, "{connection_file}"],
        "display_name": language.kernel_name,
        "language": language.language_name,
        "interrupt_mode": "message",
        "kernel_protocol_version": "5.5.0",
        "metadata": {"supported_encryption": ["curve"]},
    }))
    os.environ["JUPYTER_PATH"] = folder.name
    # Short, because the address of an ipc socket may have 107 bytes.
    runtime = tempfile.TemporaryDirectory(dir="/tmp")
    config.add_cleanup(runtime.cleanup)
    os.environ["JUPYTER_RUNTIME_DIR"] = runtime.name


@pytest.fixture
def start():
    """Starts kernels, and clients of them, that end with the test."""
    from harness import Client, Kernel

    with contextlib.ExitStack() as stack:
        def start_kernel(**options):
            kernel = Kernel(**options)
            stack.callback(kernel.close)
            return kernel

        def start_client(kernel=None, **options):
            client = Client(kernel or start_kernel(), **options)
            stack.callback(client.close)
            return client

        start_kernel.client = start_client
        yield start_kernel


@pytest.fixture
def client(start):
    """A client of a kernel of its own, greeted and answered."""
    return start.client().connect()
