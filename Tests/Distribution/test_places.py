"""The wheel and the archive run wherever they are installed, for clients that know no PATH of theirs."""

from conftest import OFFLINE, SAYINGS, count


def test_an_environment_need_not_be_active(debian, home):
    assert count(debian, "/opt/jupyter/bin/jupyter", home) == SAYINGS


def test_a_user_can_install_the_wheel_and_nothing_is_left_when_they_uninstall_it(debian, client, home):
    system = OFFLINE | {"PATH": "/usr/bin:/bin"}
    debian.run("pip install --quiet --user --break-system-packages --no-warn-script-location /image/*.whl",
               home=home, environment=system)
    assert count(debian, client, home) == SAYINGS
    assert debian.run("~/.local/bin/swift-rnn --version", home=home).count(".") == 2
    debian.run("pip uninstall --quiet --yes --break-system-packages swift-rnn",
               home=home, environment=system)
    assert debian.run("find .local -type f -path '*swift*'", home=home) == ""


def test_the_wheel_can_be_installed_into_any_folder(debian, client, home):
    debian.run("pip install --quiet --target 'a folder' /image/*.whl", home=home, environment=OFFLINE)
    assert count(debian, client, home, JUPYTER_PATH=f"{home}/a folder/share/jupyter") == SAYINGS
    assert debian.run("'a folder/bin/swift-rnn' --version", home=home).count(".") == 2


def test_the_archive_installs_itself_and_can_be_moved(debian, client, home, archive):
    (debian.root / home[1:] / "archive.tar.gz").write_bytes(archive.read_bytes())
    debian.run("tar -xzf archive.tar.gz && swift-rnn-*/bin/swift-rnn install", home=home)
    assert count(debian, client, home) == SAYINGS
    debian.run("mv swift-rnn-* moved && moved/bin/swift-rnn install", home=home)
    assert count(debian, client, home) == SAYINGS
    debian.run("moved/bin/swift-rnn uninstall", home=home)
    assert "swift-rnn" not in debian.run(f"{client} kernelspec list", home=home)
