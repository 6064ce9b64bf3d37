"""How a kernel starts, and what it says where it can not."""
import os
import resource
import subprocess

from conftest import language

value_code, value = language.code_value


def without_threads():
    """Takes the right to start threads away: from another user than root, who always has it."""
    if os.getuid() == 0:
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)
    resource.setrlimit(resource.RLIMIT_NPROC, (1, 1))


def test_a_kernel_that_gets_no_thread_ends_with_a_message(start):
    kernel = start(spawn=False)
    os.chmod(kernel.folder.name, 0o755)
    # Without threads of its own the linear algebra library says nothing.
    kernel.spawn(kernel.file, stderr=subprocess.PIPE, preexec_fn=without_threads, environment={"OPENBLAS_NUM_THREADS": "1"})
    assert kernel.wait_for_exit(5) not in (0, None)
    assert b"can not start a thread" in kernel.process.stderr.read()
