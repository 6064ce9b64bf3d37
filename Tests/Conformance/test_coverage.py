"""The table of what is tested names tests that exist, and leaves out no check."""
import re

from conftest import PACKAGE

TABLE = (PACKAGE / "Tests/Conformance/README.md").read_text()
TESTS = {name for file in PACKAGE.glob("Tests/*/test_*.py")
         for name in re.findall(r"^ *def (test_\w+)", file.read_text(), re.M)}
TESTBED = """heartbeat_responds iopub_welcome kernel_info_reply_valid kernel_info_has_language_info
kernel_info_has_protocol_version execute_stdout execute_stderr execute_reply_ok status_busy_idle_lifecycle
execute_input_broadcast complete_request inspect_request is_complete_complete is_complete_incomplete
history_request comm_info_request error_handling display_data update_display_data execute_result
rich_execute_result stdin_input_request comms_lifecycle interrupt_request execution_count_increments
parent_header_correlation shutdown_reply""".split()


def test_every_test_in_the_table_exists():
    assert set(re.findall(r"`(test_\w+)`", TABLE)) <= TESTS


def test_no_check_is_left_out():
    for title, count in (("What jupyter_kernel_test does not cover", 23), ("What users of other kernels", 20)):
        section = TABLE[TABLE.index(f"## {title}"):].split("\n## ")[0]
        rows = re.findall(r"^\| (\d+) \|.*\| (.*) \|$", section, re.M)
        assert [int(number) for number, _ in rows] == list(range(1, count + 1))
        assert all("`" in tests for _, tests in rows)


def test_the_testbed_s_checks_are_all_there():
    assert len(TESTBED) == 27 and {f"test_{name}" for name in TESTBED} <= TESTS
