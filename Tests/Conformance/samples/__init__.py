"""What the tests have to say to each kernel, in its own language: one module a kernel."""
import importlib


def load(name):
    return importlib.import_module(f"samples.{name}")
