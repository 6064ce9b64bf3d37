"""Messages that no client should send, drawn from a seed: the same seed gives the same messages."""
import json
import random
import string

from conftest import language
from harness import DELIMITER

# No code here runs for long or ends the process, whatever becomes of it. Requests that would end the
# kernel, or start threads in it, are left out.
CODES = [language.code_value[0], language.code_generate_error, "", "(", ")", "𨭎 \u0301", "\x00", "x" * 3000, "\n" * 500]
CONTENTS = {
    "execute_request": {"code": "", "silent": False, "store_history": True, "user_expressions": {"a": "1"},
                        "allow_stdin": False, "stop_on_error": False},
    "complete_request": {"code": language.completion_samples[0]["text"], "cursor_pos": 2},
    "inspect_request": {"code": language.code_inspect_sample, "cursor_pos": 1, "detail_level": 0},
    "is_complete_request": {"code": language.incomplete_code_samples[0]},
    "history_request": {"output": False, "raw": True, "hist_access_type": "tail", "n": 3, "session": 0,
                        "start": 0, "stop": 5, "pattern": "*", "unique": False},
    "comm_info_request": {"target_name": "t"},
    "comm_open": {"comm_id": "c", "target_name": "t", "data": {}},
    "comm_msg": {"comm_id": "c", "data": {}},
    "comm_close": {"comm_id": "c", "data": {}},
    "kernel_info_request": {},
    "interrupt_request": {},
    "usage_request": {},
    "debug_request": {"type": "request", "seq": 1, "command": "variables", "arguments": {"variablesReference": 1}},
    "list_subshell_request": {},
    "delete_subshell_request": {"subshell_id": "none"},
    "input_reply": {"value": "x"},
    "dance_request": {},
}
LARGE = 64 << 20


class Mutations:
    """Draws messages, each with the channel to send it on."""

    def __init__(self, seed, sign):
        self.random = random.Random(seed)
        self.sign = sign
        self.number = 0
        self.sent = []
        # Weights: what passes the signature goes deepest, so most of it does.
        self.kinds = {
            self.wrong_types: 40, self.broken_json: 15, self.wrong_signature: 15, self.replay: 10,
            self.frames_out_of_place: 15, self.junk: 5}

    def draw(self):
        """The next message: its channel and frames, and what kind of mutation it is."""
        kind, = self.random.choices(list(self.kinds), self.kinds.values())
        frames = kind()
        if self.number % 50 == 0:
            self.sent = self.sent[-200:]
        self.sent.append(frames)
        channels = ["shell"] * 6 + ["control"] * 2 + ["stdin", "iopub", "hb"]
        return self.random.choice(channels), frames, kind.__name__

    def parts(self):
        """The four parts of a request that is in order but for a cell's code."""
        self.number += 1
        message_type = self.random.choice(list(CONTENTS))
        header = {"msg_id": f"mutation-{self.number}", "session": "fuzz", "username": "u", "version": "5.5",
                  "date": "2026-01-01T00:00:00Z", "msg_type": message_type}
        content = dict(CONTENTS[message_type])
        if message_type == "execute_request":
            content["code"] = self.random.choice(CODES)
        return [header, {}, {}, content]

    def signed(self, parts):
        octets = [part if isinstance(part, bytes) else json.dumps(part).encode() for part in parts]
        return [DELIMITER, self.sign(octets), *octets]

    def value(self, depth=0):
        """Any JSON value, among them numbers that fit into nothing and text that is no UTF-8."""
        simple = [None, True, -1, 2**63, -(2**70), 1e308, 0.5, "", "𨭎", "\ud800", "a" * 300, [], {}]
        if depth < 3 and self.random.random() < 0.3:
            inner = [self.value(depth + 1) for _ in range(self.random.randrange(4))]
            return inner if self.random.random() < 0.5 else {str(n): one for n, one in enumerate(inner)}
        return self.random.choice(simple)

    def wrong_types(self):
        parts = self.parts()
        for _ in range(self.random.randrange(1, 4)):
            place = self.random.choice([0, 3, 3, 3, 1, 2])
            if self.random.random() < 0.05:
                parts[place] = self.value()
            elif isinstance(parts[place], dict):
                # The type of message stays known, or most would be dropped at once; and ids differ,
                # for a message that is the same as an earlier one counts as a replay.
                names = [name for name in parts[place] if name not in ("msg_type", "msg_id")] + ["subshell_id", "new"]
                name = self.random.choice(names)
                if self.random.random() < 0.3:
                    parts[place].pop(name, None)
                else:
                    parts[place][name] = self.value()
        return self.signed(parts)

    def broken_json(self):
        parts = [json.dumps(part).encode() for part in self.parts()]
        place = self.random.randrange(4)
        octets = bytearray(parts[place])
        for _ in range(self.random.randrange(1, 4)):
            at = self.random.randrange(len(octets) + 1)
            match self.random.randrange(4):
                case 0:
                    octets[at:at + 1] = bytes([self.random.randrange(256)])
                case 1:
                    del octets[at:]
                case 2:
                    octets[at:at] = self.random.choice([b"[" * 2000, b"{\"a\":" * 500, b"\xff", b"NaN", b"1e999", b"\\u"])
                case 3:
                    octets[at:at] = octets[:at][-20:]
        parts[place] = bytes(octets)
        return self.signed(parts)

    def wrong_signature(self):
        frames = self.signed(self.parts())
        right = frames[1]
        frames[1] = self.random.choice([
            b"", right[:-1], right + b"0", right.upper() if right.upper() != right else b"0", b"0" * 64, bytes(64),
            self.random.randbytes(64), bytes.fromhex(right.decode()) if right else b"x"])
        return frames

    def replay(self):
        return list(self.random.choice(self.sent)) if self.sent else self.junk()

    def frames_out_of_place(self):
        frames = self.signed(self.parts())
        match self.random.randrange(7):
            case 0:
                del frames[self.random.randrange(len(frames))]
            case 1:
                frames.insert(self.random.randrange(len(frames)), self.random.choice([b"", DELIMITER, b"\xff"]))
            case 2:
                self.random.shuffle(frames)
            case 3:
                frames[:0] = [self.random.randbytes(self.random.randrange(1, 300)) for _ in range(30)]
            case 4:
                frames += [self.random.randbytes(self.random.randrange(300)) for _ in range(30)]
            case 5:
                frames = frames[:self.random.randrange(1, len(frames))]
            case 6:
                frames += frames
        return frames

    def junk(self):
        alphabet = (string.printable + "\x00𨭎é").encode()
        return [bytes(self.random.choices(alphabet, k=self.random.randrange(200)))
                for _ in range(self.random.randrange(1, 8))]

    def large(self):
        """Frames of 64 MB: alone, as a buffer, as a signed content that is no JSON, as an identity."""
        octets = bytes(LARGE)
        yield "shell", [octets]
        yield "control", self.signed(self.parts()) + [octets]
        yield "shell", self.signed([*self.parts()[:3], octets])
        yield "shell", [octets, *self.signed(self.parts())]
        yield "iopub", [octets]
        yield "hb", [octets]
