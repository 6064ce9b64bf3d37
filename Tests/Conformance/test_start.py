"""How a kernel starts, and what it says where it can not."""
import json
import os
import pathlib
import re
import resource
import signal
import stat
import subprocess
import sys
import time

import pytest
from conftest import binary, language
from harness import Client, text

value_code, value = language.code_value
PORTS = ("shell_port", "control_port", "stdin_port", "iopub_port", "hb_port")


def without_threads():
    """Takes the right to start threads away: from another user than root, who always has it."""
    if os.getuid() == 0:
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)
    resource.setrlimit(resource.RLIMIT_NPROC, (1, 1))


def wait_for(claim, seconds=10):
    """Looks again and again, where no message tells."""
    end = time.monotonic() + seconds
    while not (found := claim()):
        assert time.monotonic() < end, "it did not come to pass"
        time.sleep(0.01)
    return found


def written_ports(file):
    try:
        found = json.loads(file.read_text())
    except (OSError, ValueError):
        return None
    return found if all(int(found.get(name, 0)) for name in PORTS) else None


def test_a_kernel_that_gets_no_thread_ends_with_a_message(start):
    kernel = start(spawn=False)
    os.chmod(kernel.folder.name, 0o755)
    # Without threads of its own the linear algebra library says nothing.
    kernel.spawn(kernel.file, stderr=subprocess.PIPE, preexec_fn=without_threads, environment={"OPENBLAS_NUM_THREADS": "1"})
    assert kernel.wait_for_exit(5) not in (0, None)
    assert b"can not start a thread" in kernel.process.stderr.read()


@pytest.mark.parametrize("transport", ["tcp", "ipc"])
@pytest.mark.parametrize("chosen", [PORTS, PORTS[:1]])
def test_ports_that_are_0_are_chosen_and_written(start, transport, chosen):
    kernel = start(spawn=False, transport=transport, extra={"kernel_name": "k"})
    kernel.file.write_text(json.dumps(kernel.connection | dict.fromkeys(chosen, 0)))
    kernel.spawn(kernel.file)
    found = wait_for(lambda: written_ports(kernel.file))
    assert found["kernel_name"] == "k" and found["key"] == kernel.connection["key"]
    assert all(found[name] == kernel.connection[name] for name in PORTS if name not in chosen)
    assert len({found[name] for name in PORTS}) == 5
    kernel.connection = found
    assert start.client(kernel).connect().run(value_code)[1].content["status"] == "ok"


@pytest.mark.parametrize("ip", ["localhost", "::1", "127.0.0.1"])
def test_a_kernel_listens_at_what_a_client_would_connect_to(start, ip):
    if ip == "::1" and not pathlib.Path("/proc/net/if_inet6").exists():
        pytest.skip("no IPv6 here")
    kernel = start(spawn=False, extra={"ip": ip})
    kernel.spawn(kernel.file)
    client = None
    if ip == "::1":
        kernel.connection["ip"] = "[::1]"
        client = Client(kernel, ipv6=True)
    client = client or Client(kernel)
    try:
        assert client.connect().run(value_code)[1].content["status"] == "ok"
    finally:
        client.close()


def command(*arguments, **options):
    """The kernel's own command, with other ways to name the file."""
    if "--connection-file" not in language.arguments:
        pytest.skip("the kernel takes a path alone")
    return subprocess.Popen([str(binary), "kernel", *arguments], start_new_session=True, **options)


@pytest.mark.parametrize("form", [["-f", "{}"], ["--f={}"], ["--f", "{}"], ["-c", "{}"], ["--connection-file={}"]])
def test_the_file_is_named_as_other_kernels_name_it(start, form):
    kernel = start(spawn=False)
    kernel.process = command(*[part.format(kernel.file) for part in form])
    assert start.client(kernel).connect().run(value_code)[1].content["status"] == "ok"


def test_without_a_file_the_kernel_makes_one_and_says_how_to_connect(start, tmp_path):
    kernel = start(spawn=False)
    environment = os.environ | {"JUPYTER_RUNTIME_DIR": str(tmp_path), "JUPYTER_DATA_DIR": kernel.folder.name}
    kernel.process = command(env=environment, stderr=subprocess.PIPE, stdin=subprocess.DEVNULL)
    name = re.search(rb"--existing (\S+)", kernel.process.stderr.readline())[1].decode()
    file = tmp_path / name
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    kernel.connection = json.loads(file.read_text())
    kernel.key = kernel.connection["key"].encode()
    assert kernel.connection["ip"] == "127.0.0.1" and len(kernel.key) >= 32
    client = start.client(kernel).connect()
    assert client.run(value_code)[1].content["status"] == "ok"
    client.send("shutdown_request", {"restart": False}, channel="control")
    assert kernel.wait_for_exit(2) == 0 and not file.exists()


@pytest.mark.parametrize("scheme", ["hmac-md5", "hmac-sha1", "hmac-blake2b", "sha256"])
def test_a_digest_that_is_not_offered_is_refused_with_a_reason(start, scheme):
    kernel = start(spawn=False)
    kernel.file.write_text(json.dumps(kernel.connection | {"signature_scheme": scheme}))
    kernel.spawn(kernel.file, stderr=subprocess.PIPE)
    assert kernel.wait_for_exit(5) not in (0, None)
    said = kernel.process.stderr.read().decode()
    assert scheme in said and "'hmac-sha256'" in said and "signature_scheme" in said


def test_a_kernel_behind_a_wrapper_ends_with_its_manager(start, tmp_path):
    kernel = start(spawn=False)
    manager = subprocess.Popen(
        [sys.executable, "-c",
         "import os, subprocess, sys\n"
         "os.environ['JPY_PARENT_PID'] = str(os.getpid())\n"
         # The shell stays, for it has something to do afterwards.
         "wrapper = subprocess.Popen(['sh', '-c', '\"$@\"; true', 'sh', *sys.argv[1:]], start_new_session=True)\n"
         "print(wrapper.pid, flush=True)\n"
         "sys.stdin.read()\n", str(binary), *language.arguments, str(kernel.file)],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    wrapper = int(manager.stdout.readline())
    try:
        client = start.client(kernel).connect()
        client.execute(language.code_wait)
        client.wait(lambda m: m.type == "execute_input")
        manager.kill()
        manager.wait()
        wait_for(lambda: not pathlib.Path(f"/proc/{wrapper}").exists() or "Z" in pathlib.Path(f"/proc/{wrapper}/stat").read_text().split(")")[1], 5)
    finally:
        try:
            os.killpg(wrapper, signal.SIGKILL)
        except ProcessLookupError:
            pass


def test_a_parent_that_is_no_ancestor_is_none_to_watch(start):
    other = subprocess.Popen(["sleep", "60"])
    client = start.client(start(environment={"JPY_PARENT_PID": str(other.pid)})).connect()
    other.kill()
    other.wait()
    # Longer than the kernel would need to notice.
    with pytest.raises(subprocess.TimeoutExpired):
        client.kernel.wait_for_exit(1.5)
    assert client.run(value_code)[1].content["status"] == "ok"


@pytest.mark.parametrize("closed", [(0,), (1,), (2,), (0, 1, 2)])
def test_closed_standard_descriptors_harm_no_cell(start, closed):
    kernel = start(spawn=False)
    kernel.spawn(kernel.file, preexec_fn=lambda: [os.close(one) for one in closed], stderr=subprocess.DEVNULL)
    client = start.client(kernel).connect()
    for _ in range(3):
        told, reply = client.run(language.code_print.format(text="printed"))
        assert reply.content["status"] == "ok" and text(told) == "printed\n"


def test_a_log_that_nobody_reads_does_not_make_the_kernel_deaf(start):
    kernel = start(stderr=subprocess.PIPE)
    client = start.client(kernel).connect()
    # Each line of the log has more than a hundred bytes, and the pipe has room for 64 KiB.
    for _ in range(1500):
        client.send_frames([b"junk"])
    assert client.run(value_code)[1].content["status"] == "ok"


@pytest.mark.parametrize("fields, said", [
    ({"key": ""}, b"no signature"), ({"ip": "0.0.0.0"}, b"other machines"), ({"ip": "*"}, b"other machines")])
def test_an_open_door_is_warned_of(start, fields, said):
    kernel = start(spawn=False, key=fields.get("key", "secret"), extra=fields)
    kernel.spawn(kernel.file, stderr=subprocess.PIPE)
    assert said in kernel.process.stderr.readline()
    kernel.connection["ip"] = "127.0.0.1"
    assert start.client(kernel).connect().run(value_code)[1].content["status"] == "ok"


def test_a_closed_door_is_not_warned_of(start):
    kernel = start(stderr=subprocess.PIPE)
    client = start.client(kernel).connect()
    client.send("shutdown_request", {"restart": False}, channel="control")
    assert kernel.wait_for_exit(2) == 0 and kernel.process.stderr.read() == b""
