"""A process that answers requests, one JSON line each, and sleeps while others are measured."""

import json
import os
import signal
import subprocess


class Contestant:
    def __init__(self, name, command, environment=None, cores=None):
        self.name = name
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, **(environment or {})},
            preexec_fn=(lambda: os.sched_setaffinity(0, cores)) if cores else None,
        )

    def ask(self, do, **values):
        # Threads that spin while they wait would take a core from the others: outside its turn a
        # contestant is stopped.
        self.process.send_signal(signal.SIGCONT)
        try:
            self.process.stdin.write(json.dumps({"do": do, **values}) + "\n")
            self.process.stdin.flush()
            line = self.process.stdout.readline()
        except BrokenPipeError:
            line = ""
        if not line:
            raise SystemExit(f"'{self.name}' ended while asked to '{do}'")
        self.process.send_signal(signal.SIGSTOP)
        return json.loads(line)

    def memory(self):
        """What the process holds in memory, in bytes."""
        return self._status("VmRSS")

    def most_memory(self):
        """The most that the process has held in memory since that was forgotten, in bytes."""
        return self._status("VmHWM")

    def forget_most_memory(self):
        with open(f"/proc/{self.process.pid}/clear_refs", "w") as file:
            file.write("5")

    def _status(self, name):
        with open(f"/proc/{self.process.pid}/status") as file:
            status = dict(line.split(":", 1) for line in file)
        return int(status[name].split()[0]) << 10

    def end(self):
        self.process.kill()
        self.process.wait()
