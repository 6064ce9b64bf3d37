"""Jupyter's own conformance tests, all of them, with the samples of the kernel under test."""
import jupyter_kernel_test
from conftest import language


class TestKernel(jupyter_kernel_test.KernelTests):
    kernel_name = language.kernel_name
    language_name = language.language_name
    file_extension = language.file_extension
    code_hello_world = language.code_hello_world
    code_stderr = language.code_stderr
    completion_samples = language.completion_samples
    complete_code_samples = language.complete_code_samples
    incomplete_code_samples = language.incomplete_code_samples
    invalid_code_samples = language.invalid_code_samples
    code_page_something = language.code_page_something
    code_generate_error = language.code_generate_error
    code_execute_result = language.code_execute_result
    code_display_data = language.code_display_data
    code_history_pattern = language.code_history_pattern
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = language.code_inspect_sample
    code_clear_output = language.code_clear_output


class TestWelcome(jupyter_kernel_test.IopubWelcomeTests):
    kernel_name = language.kernel_name
    support_iopub_welcome = True
