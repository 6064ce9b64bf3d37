"""The image: the lesson runs in a Debian without Swift."""

import json

import nbformat

# What the wheel takes from the system: the C and C++ libraries and zlib, which every Debian has.
SYSTEM = {
    "ld-linux-x86-64.so.2", "libc.so.6", "libgcc_s.so.1", "libm.so.6", "libpthread.so.0",
    "libresolv.so.2", "libstdc++.so.6", "libz.so.1", "linux-vdso.so.1",
}


def test_there_is_no_swift_and_no_library_of_the_kernel_in_the_system(debian):
    found = debian.run("find / -xdev -name 'swiftc' -o -xdev -name 'libswift*' -o -xdev -name 'libzmq.so*'"
                       " -o -xdev -name 'libopenblas*' | grep -v ^/opt/jupyter || true", user="root")
    assert found == ""


def test_all_but_the_standard_libraries_come_with_the_wheel(debian):
    lines = debian.run("ldd /opt/jupyter/share/swift-rnn/bin/swift-rnn").splitlines()
    names = {line.split()[0].split("/")[-1] for line in lines if "/share/swift-rnn/" not in line}
    assert names <= SYSTEM


def test_the_whole_tutorial_runs(debian):
    debian.run(
        "swift-rnn notebooks lesson && cd lesson"
        " && jupyter nbconvert --to notebook --execute --output done tutorial.ipynb")
    notebook = nbformat.read(debian.root / "home/jovyan/lesson/done.ipynb", as_version=4)
    cells = [cell for cell in notebook.cells if cell.cell_type == "code"]
    assert [cell.execution_count for cell in cells] == list(range(1, len(cells) + 1))
    assert not [output for cell in cells for output in cell.outputs if output.get("name") == "stderr"]


def test_the_server_of_a_hub_is_there(debian):
    assert debian.run("jupyterhub-singleuser --version").split()[0].count(".") == 2
    specification = json.loads(debian.run("jupyter kernelspec list --json"))["kernelspecs"]["swift-rnn"]
    assert specification["resource_dir"] == "/opt/jupyter/share/jupyter/kernels/swift-rnn"
