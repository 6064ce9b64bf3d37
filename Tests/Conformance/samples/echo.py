"""The echo kernel, whose language is made for these tests."""
program = "echo-kernel"
arguments = []
kernel_name = "echo"
language_name = "echo"
file_extension = ".echo"

# jupyter_kernel_test
code_hello_world = "print hello, world"
code_stderr = "stderr oops"
completion_samples = [{"text": "pri", "matches": {"print"}}, {"text": "c", "matches": {"clear", "comm", "count", "crash"}}]
complete_code_samples = ["print a", "anything"]
incomplete_code_samples = ["print a \\"]
invalid_code_samples = [") nothing opens"]
code_page_something = "page help"
code_generate_error = "error what was asked for"
code_execute_result = [{"code": "6 * 7", "result": "6 * 7"}, {"code": "echo", "result": "echo"}]
code_display_data = [{"code": "display x", "mime": "text/html"}]
code_history_pattern = "6 ? 7*"
code_inspect_sample = "print"
code_clear_output = "clear"

# Own checks
code_value = ("value", "value")
code_no_value = "print "
code_wait = "wait"
code_print_lines = "count {lines}"
first_and_last_line = ("line 0", "line {last}")
code_read = "read name? "
read_prompt = "name? "
status_at_end_of_input = "error"
code_password = "password secret? "
read_result = "{line}"
code_two_streams = ("print out\nstderr err\nprint out again", ["out\n", "err\n", "out again\n"])
code_display_and_update = "display one\nupdate two"
code_display = "display one"
code_update = "update two"
expression = ("42", "42")
failing_expression = "error no value"
code_comm = "comm target"
code_listen = "listen target"
code_rich_result = ("rich one", "text/html")
code_not_a_number = "number nan"
code_state = ("print ready", "print ready", "ready\n")
code_clear_later = "clear wait"
code_set_next_input = ("next follow", "follow")
code_exit = "exit"
exit_keeps_kernel = False
code_print = "print {text}"
code_print_error = "stderr {text}"
code_raw = "raw {text}"
code_bytes = "bytes {hexadecimal}"
code_crash = "crash {kind}"
code_sleep = "sleep 3600"


def code_print_long(length):
    return "print " + "x" * length
